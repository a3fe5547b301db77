import { type ListedQuestion, noteProblems } from './note-problems';

const listed = (id: string, over: Partial<ListedQuestion> = {}): ListedQuestion => ({
  id,
  code: `VR-00${id}`,
  state: 'APPROVED',
  traces: false,
  mergedIntoId: null,
  mergedInto: null,
  changes: [],
  ...over,
});
const change = { requirementId: 'r', requirementCode: 'EIS-014', requirementState: 'PUBLISHED', outdated: false };
const kinds = (...questions: ListedQuestion[]) =>
  noteProblems(questions, false).map(({ kind, codes }) => [kind, codes]);

describe('what stands in the way of a nota @eis KV-915', () => {
  it('is nothing when all is approved and clean', () => expect(kinds(listed('1'), listed('2'))).toEqual([]));

  it('is that it says nothing', () =>
    expect(noteProblems([], false)).toEqual([{ kind: 'EMPTY', codes: [], requirement: null }]));

  it('is an answer without approval, and a trace of a party in an answer or the introduction', () => {
    expect(kinds(listed('1', { state: 'DRAFTED' }))).toEqual([['NOT_APPROVED', ['VR-001']]]);
    expect(kinds(listed('1', { traces: true }))).toEqual([['TRACES', ['VR-001']]]);
    expect(noteProblems([listed('1')], true)[0]!.kind).toBe('TRACES_IN_INTRODUCTION');
  });

  it('is "zie het antwoord op" without that answer', () => {
    const points = listed('2', {
      state: 'MERGED',
      mergedIntoId: '1',
      mergedInto: { code: 'VR-001', state: 'APPROVED' },
    });
    expect(kinds(points)).toEqual([['NO_ANSWER', ['VR-002', 'VR-001']]]);
    expect(kinds(listed('1'), points)).toEqual([]);
    expect(kinds({ ...points, mergedInto: { code: 'VR-001', state: 'PUBLISHED' } })).toEqual([]);
  });

  it('is a change upon an old version, of what is not published, or twice of the same requirement', () => {
    expect(kinds(listed('1', { changes: [{ ...change, outdated: true }] }))).toEqual([['OUTDATED', ['VR-001']]]);
    expect(kinds(listed('1', { changes: [{ ...change, requirementState: 'WITHDRAWN' }] }))).toEqual([
      ['NOT_PUBLISHED', ['VR-001']],
    ]);
    expect(kinds(listed('1', { changes: [change] }), listed('2', { changes: [change] }))).toEqual([
      ['TWO_CHANGES', ['VR-001', 'VR-002']],
    ]);
  });
});
