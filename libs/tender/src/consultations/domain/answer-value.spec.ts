import { LocalDate } from '@koersvast/kernel';
import { answerValue, answerWords, compareAnswers, madeAnswers } from './answer-value';
import { isLate } from './response-lateness';

const text = (words: string) => answerValue({ kind: 'TEXT', text: words });
const day = (date: string) => LocalDate.parse(date);

describe('an answer beside the one that stood @eis KV-811', () => {
  const now = new Map([
    ['a', text('Eerst')],
    ['b', text('Zelfde')],
    ['c', text('Blijft')],
    ['e', answerValue(null)],
  ]);
  const incoming = new Map([
    ['a', text('Later')],
    ['b', text('Zelfde')],
    ['d', text('Nieuw')],
    ['e', text('Weer')],
  ]);
  const changes = (takeBack: boolean) =>
    compareAnswers(['a', 'b', 'c', 'd', 'e', 'f'], now, incoming, takeBack).map(({ questionId, change }) => [
      questionId,
      change,
    ]);

  it('is new, changed, the same, kept or taken back; a question with neither is left out', () => {
    const rest = [
      ['d', 'NEW'],
      ['e', 'NEW'],
    ];
    expect(changes(false)).toEqual([['a', 'CHANGED'], ['b', 'SAME'], ['c', 'KEPT'], ...rest]);
    expect(changes(true)).toEqual([['a', 'CHANGED'], ['b', 'SAME'], ['c', 'TAKEN_BACK'], ...rest]);
  });

  it('makes a version only of what differs', () => {
    const made = madeAnswers(compareAnswers(['a', 'b', 'c', 'd'], now, incoming, false));
    expect(made.map(({ questionId }) => questionId)).toEqual(['a', 'd']);
  });

  it('reads as words: a number with a comma, a date the Dutch way', () => {
    expect(answerWords(answerValue({ kind: 'NUMBER', number: '1250.5' }))).toBe('1250,5');
    expect(answerWords(answerValue({ kind: 'DATE', date: day('2027-03-01') }))).toBe('01-03-2027');
    expect(answerWords(answerValue({ kind: 'CHOICE', choice: 'Meer' }))).toBe('Meer');
    expect(answerWords(answerValue(null))).toBeNull();
  });
});

describe('whether a response is late @eis KV-812', () => {
  it('is after the last day of the term, else after the day of closing, else never', () => {
    const due = day('2027-03-31');
    expect(isLate(due, { responsesDue: due, closedOn: null })).toBe(false);
    expect(isLate(day('2027-04-01'), { responsesDue: due, closedOn: null })).toBe(true);
    expect(isLate(day('2027-04-01'), { responsesDue: null, closedOn: due })).toBe(true);
    expect(isLate(day('2030-01-01'), { responsesDue: null, closedOn: null })).toBe(false);
  });
});
