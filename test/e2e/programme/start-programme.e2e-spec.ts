import { openTestApp, TestApp } from '../../support/test-app';

const region = {
  code: 'NOORD',
  name: 'Jeugdhulp Noord',
  municipalities: [{ name: 'Aadorp', cbsCode: 'GM9991' }, { name: 'Beestad' }],
  buildingBlocks: ['Netwerk', 'Specialistische hulp'],
  workgroups: [{ name: 'Veiligheid', kind: 'CONTENT' }],
};

describe('starting an empty programme of another region @eis KV-102', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  it('gives a beheerder over everything a programme with its own municipalities, once per key', async () => {
    const beheerder = await test.signedInAs('beheerder', { programmeId: null });
    const idempotencyKey = 'een-dubbele-klik';
    const first = await beheerder.post('/programmes', region, { idempotencyKey });
    const second = await beheerder.post('/programmes', region, { idempotencyKey });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect(second.headers['idempotency-replayed']).toBe('true');
    const blocks = await beheerder.get(`/building-blocks?programmeId=${first.body.id}`);
    expect(blocks.body.items.map((block: { name: string }) => block.name)).toEqual(region.buildingBlocks);
    const questions = await beheerder.get(`/workgroup-questions?programmeId=${first.body.id}`);
    expect(questions.body.items).toHaveLength(7);
    const again = await beheerder.post('/programmes', region);
    expect(again.status).toBe(409);
    expect(again.body.detail).toBe('Er is al een programma met deze code. Kies een andere code.');
  });

  it('names the field where a name stands twice', async () => {
    const beheerder = await test.signedInAs('beheerder', { programmeId: null });
    const twice = { ...region, code: 'TWEE', municipalities: [{ name: 'Aadorp' }, { name: 'AADORP' }] };
    const answer = await beheerder.post('/programmes', twice);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe('/municipalities/1');
  });

  it('hides a programme from who has nothing to do with it', async () => {
    const beheerder = await test.signedInAs('beheerder', { programmeId: null });
    const other = await beheerder.post('/programmes', { ...region, code: 'ZUID' });
    const third = await beheerder.post('/programmes', { ...region, code: 'WEST' });
    const inkoper = await test.signedInAs('inkoper', { programmeId: third.body.id });
    expect((await inkoper.get(`/programmes/${other.body.id}`)).status).toBe(404);
    expect((await inkoper.get(`/municipalities?programmeId=${other.body.id}`)).status).toBe(404);
    expect((await inkoper.get('/programmes')).body.items.map((item: { code: string }) => item.code)).toEqual(['WEST']);
    expect((await inkoper.post('/programmes', region)).status).toBe(403);
  });
});
