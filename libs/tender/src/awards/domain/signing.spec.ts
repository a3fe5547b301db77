import { signingBlocks, type SigningFacts } from './signing';

const FACTS: SigningFacts = {
  singleTenderer: false,
  sentOn: '2022-02-10',
  standstillEndsOn: '2022-03-02',
  proceedings: [],
  today: '2022-03-03',
};
const blocks = (over: Partial<SigningFacts>) => signingBlocks({ ...FACTS, ...over });

describe('when a contract may be signed @eis KV-972', () => {
  it('is free on the day after the last day of the standstill, not on it', () => {
    expect(blocks({})).toEqual([]);
    expect(blocks({ today: '2022-03-02' })).toEqual(['STANDSTILL']);
  });

  it('waits for the letters', () => expect(blocks({ sentOn: null })).toEqual(['LETTERS_NOT_SENT']));

  it('asks a term where neither law nor tender document gives one', () =>
    expect(blocks({ standstillEndsOn: null })).toEqual(['NO_TERM']));

  it('waits for nobody with a single tenderer', () =>
    expect(blocks({ singleTenderer: true, today: '2022-02-11' })).toEqual([]));

  it('is blocked by proceedings until the decision, and by the term even after it', () => {
    expect(blocks({ proceedings: [{ servedOn: '2022-02-20', decidedOn: null }] })).toEqual(['PROCEEDINGS']);
    const decided = [{ servedOn: '2022-02-20', decidedOn: '2022-02-25' }];
    expect(blocks({ proceedings: decided, today: '2022-02-26' })).toEqual(['STANDSTILL']);
    expect(blocks({ proceedings: decided })).toEqual([]);
  });
});
