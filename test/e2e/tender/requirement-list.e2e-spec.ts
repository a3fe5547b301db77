import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the list of requirements', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  const titles = ['Delta', 'alfa', 'Bravo', 'Écho', 'charlie', 'Bravo', 'zulu'];

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    for (const [at, title] of titles.entries()) {
      await aRequirement(inkoper, programme, { title, kind: at % 2 ? 'WISH' : 'REQUIREMENT' });
    }
  });
  afterAll(() => test.close());

  const walk = async (sort: string): Promise<any[]> => {
    const rows = [];
    let after = '';
    do {
      const { body } = await inkoper.get(`/requirements?limit=2&sort=${sort}${after && `&after=${after}`}`);
      rows.push(...body.items);
      after = body.next;
    } while (after);
    return rows;
  };

  it('has every row once, in each order and from both ends @eis KV-905', async () => {
    for (const sort of ['code', 'title', 'state', 'kind', 'changedAt']) {
      const up = (await walk(sort)).map(({ id }) => id);
      const down = (await walk(`-${sort}`)).map(({ id }) => id);
      expect([sort, new Set(up).size, up.length]).toEqual([sort, titles.length, titles.length]);
      expect(down).toEqual([...up].reverse());
    }
    const codes = (await walk('code')).map(({ code }) => code);
    expect(codes).toEqual(['EIS-001', 'EIS-002', 'EIS-003', 'EIS-004', 'WENS-001', 'WENS-002', 'WENS-003']);
  });

  it('follows a change of title at once, in its order and its words', async () => {
    const { id, rowVersion } = await aRequirement(inkoper, programme, { title: 'Yankee', kind: 'AWARD' });
    await inkoper.patch(`/requirements/${id}`, { title: 'Aardbei' }, { ifMatch: rowVersion });
    expect((await inkoper.get('/requirements?sort=title&limit=1')).body.items[0].title).toBe('Aardbei');
    expect((await inkoper.get('/requirements?q=Yankee')).body.items).toEqual([]);
    expect((await inkoper.get('/requirements?q=aardbei&sort=-changedAt')).body.items).toHaveLength(1);
  });

  it('finds a Dutch word in another form, and part of a word; counts what a filter leaves', async () => {
    await aRequirement(inkoper, programme, { title: 'Wachttijden', text: 'De kinderopvangvoorziening evalueert.' });
    const found = async (q: string) => (await inkoper.get(`/requirements?q=${q}`)).body.items.length;
    expect([await found('wachttijd'), await found('kinderopvangvoorzieningen'), await found('opvangvoor'), await found('niets')]).toEqual([1, 1, 1, 0]); // prettier-ignore
    expect((await inkoper.get('/requirements/count?kind=WISH')).body).toEqual({ count: 3, more: false });
    expect((await inkoper.get(`/requirements/count?tenderId=${programme.tender.id}&q=opvangvoor`)).body.count).toBe(1);
  });

  it('has a table of contents whose numbers are those of the list @eis KV-1001', async () => {
    const { id } = programme.buildingBlocks[1]!;
    for (const chapter of ['3.1 Veiligheid', '3.10 Overdracht', '3 Kwaliteit', '31 Slot'])
      await aRequirement(inkoper, programme, { title: chapter, chapter, kind: 'EXECUTION_TERM', buildingBlockId: id });
    const tenderId = programme.tender.id;
    const { body } = await inkoper.get(`/requirements/outline?tenderId=${tenderId}&programmeId=${programme.id}`);
    const { count } = (await inkoper.get(`/requirements/count?tenderId=${tenderId}`)).body;
    expect([body.total, body.buildingBlocks]).toEqual([count, [{ value: id, label: expect.any(String), count: 4 }]]);
    const listed = async (chapter: string) => (await inkoper.get(`/requirements/count?chapter=${encodeURIComponent(chapter)}`)).body.count; // prettier-ignore
    for (const node of body.chapters) expect([node.value, await listed(node.value)]).toEqual([node.value, node.count]);
    expect(body.chapters.map((node: any) => [node.value, node.count])).toEqual([['3 Kwaliteit', 3], ['31 Slot', 1], ['-', count - 4]]); // prettier-ignore
    expect(await listed('3.1 Veiligheid')).toBe(1);
  });

  it('tells while somebody writes which requirements are alike, without those of others @eis KV-904', async () => {
    const made = await aRequirement(inkoper, programme, { title: 'Warme overdracht bij wisseling', text: 'De opdrachtnemer draagt binnen tien werkdagen warm over aan de nieuwe hulpverlener.' }); // prettier-ignore
    const ask = (body: object, client = inkoper) => client.post('/requirements/similar', { tenderId: programme.tender.id, title: '', text: '', ...body }); // prettier-ignore
    const { items } = (await ask({ title: 'Warme overdracht bij een wisseling' })).body;
    expect(items[0]).toMatchObject({ id: made.id, code: made.code });
    const text = 'De opdrachtnemer draagt binnen vijf werkdagen warm over aan de nieuwe hulpverlener.';
    expect((await ask({ text })).body.items[0].code).toBe(made.code);
    expect((await ask({ text, exceptId: made.id })).body.items.map(({ id }: any) => id)).not.toContain(made.id);
    expect((await ask({ title: "Iets heel anders: | & ! ' :*" })).body.items).toEqual([]);
    const stranger = await test.signedInAs('inkoper', { programmeId: (await aProgramme(test, 'ANDER')).id });
    expect((await ask({ text }, stranger)).body.items).toEqual([]);
  });

  it('keeps ten thousand signs, right-to-left text and emoji as they are, in list, word difference and search', async () => {
    const title = 'שלום مرحبا 👩‍👧‍👦 ‮omgekeerd‬';
    const text = `${'Een lange zin over jeugdhulp. '.repeat(340)}Einde 🧒.`;
    expect(text.length).toBeGreaterThan(10_000);
    const { id } = await aRequirement(inkoper, programme, { title, text });
    const stored = (await inkoper.get(`/requirements/${id}`)).body;
    expect([stored.title, stored.text]).toEqual([title, text]);
    await inkoper.patch(`/requirements/${id}`, { text: text.replace('Einde', 'Slot') }, { ifMatch: 1 });
    const { parts } = (await inkoper.get(`/requirements/${id}/diff`)).body.fields[0];
    expect(parts.filter((part: any) => part.kind !== 'same').map((part: any) => part.text)).toEqual(['Einde', 'Slot']);
    expect((await inkoper.get('/requirements?q=שלום')).body.items[0].title).toBe(title);
  });
});
