import { answerTerm, CouncilTerm } from './answer-term';

const term = (validFrom: string, workingDays: number, municipalityId = 'a'): CouncilTerm => ({
  ...{ municipalityId, validFrom, workingDays, source: `RvO ${validFrom}` },
});

describe('the term of a question from a council @eis KV-1157', () => {
  it('counts working days by the rules that held on the day of receipt', () => {
    const terms = [term('2026-01-01', 10), term('2026-07-01', 5), term('2020-01-01', 1, 'b')];
    expect(answerTerm(terms, 'a', '2026-06-30')).toEqual({
      ...{ workingDays: 10, termSource: 'RvO 2026-01-01', answerBy: '2026-07-14' },
    });
    expect(answerTerm(terms, 'a', '2026-07-01')).toMatchObject({ workingDays: 5, answerBy: '2026-07-08' });
  });

  // Good Friday, Easter Monday, 27 April and 5 May are no working days.
  it('passes over holidays and is the usual term where no rules were entered', () => {
    expect(answerTerm([], 'a', '2026-04-02')).toEqual({
      ...{ workingDays: 20, termSource: null, answerBy: '2026-05-06' },
    });
  });
});
