import { answerCode, orderByReference, type Placed } from './note-order';

const asked = (id: string, over: Partial<Placed> = {}): Placed => ({
  id,
  number: Number(id),
  reference: '',
  requirement: null,
  mergedIntoId: null,
  ...over,
});
const order = (...questions: Placed[]) => orderByReference(questions).map(({ id }) => id);

describe('the order of a nota @eis KV-915', () => {
  it('is by document and paragraph as people read them: 2.9 before 2.10', () =>
    expect(
      order(
        asked('1', { reference: 'Inkoopdocument § 2.10' }),
        asked('2', { reference: 'Inkoopdocument § 2.9' }),
        asked('3', { reference: 'Bijlage 1' }),
      ),
    ).toEqual(['3', '2', '1']));

  it('then by requirement in the order of the Programma van Eisen, past EIS-999', () =>
    expect(
      order(
        asked('1', { requirement: { kind: 'WISH', code: 'WENS-001' } }),
        asked('2', { requirement: { kind: 'REQUIREMENT', code: 'EIS-1002' } }),
        asked('3', { requirement: { kind: 'REQUIREMENT', code: 'EIS-014' } }),
        asked('4', { reference: 'Algemeen' }),
      ),
    ).toEqual(['4', '3', '2', '1']));

  it('puts "zie antwoord op" right after the answer, and one whose answer is elsewhere in its own place', () =>
    expect(
      order(
        asked('1', { reference: 'B', mergedIntoId: '3' }),
        asked('2', { reference: 'A' }),
        asked('3', { reference: 'A' }),
        asked('4', { reference: 'C', mergedIntoId: '9' }),
      ),
    ).toEqual(['2', '3', '1', '4']));

  it('gives each place a code that sorts', () =>
    expect([answerCode(1, 3), answerCode(2, 12), answerCode(1, 104)]).toEqual(['NvI-1.03', 'NvI-2.12', 'NvI-1.104']));
});
