import { LocalDate } from '@koersvast/kernel';
import type { ConsultationFacts } from './consultation-needs';
import { CONSULTATION_STATES, stateAfterStep, stepsFrom, takesParties, takesResponses } from './consultation-states';

const day = (text: string) => LocalDate.parse(text);
const facts = (over: Partial<ConsultationFacts> = {}): ConsultationFacts => ({
  today: day('2027-03-01'),
  purpose: 'Weten wat haalbaar is',
  questions: 3,
  responsesDue: day('2027-03-31'),
  openFacts: [],
  talksWithoutMinutes: [],
  ...over,
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the states of a market consultation @eis KV-800', () => {
  it('offers from each state the way on, and what goes back or ends early with a reason', () => {
    const offered = CONSULTATION_STATES.map((state) => [
      state,
      stepsFrom(state, facts({ today: day('2027-04-01') })).map(({ step, asksReason }) =>
        asksReason ? `${step}!` : step,
      ),
    ]);
    expect(Object.fromEntries(offered)).toEqual({
      DRAFT: ['publish'],
      PUBLISHED: ['open-questions', 'close-responses!', 'close!'],
      QUESTIONS_OPEN: ['close-responses', 'close!'],
      RESPONSES_CLOSED: ['reopen-responses!', 'start-talks', 'publish-report!', 'close!'],
      TALKS: ['publish-report', 'close!'],
      REPORT_PUBLISHED: ['close'],
      CLOSED: [],
    });
  });

  it.each([
    ['purpose', { purpose: ' ' }],
    ['questions', { questions: 0 }],
    ['responsesDue', { responsesDue: null }],
    ['responsesDue', { responsesDue: day('2027-03-01') }],
  ])('is not published without %s', (need, over) => {
    expect(codeOf(() => stateAfterStep('publish', 'DRAFT', facts(over), ''))).toBe(`consultation.need.${need}`);
    expect(codeOf(() => stateAfterStep('publish', 'DRAFT', facts(over), 'toch'))).toBe(`consultation.need.${need}`);
  });

  it('closes on the day after the term, and before that only with a reason', () => {
    const close = (today: string, reason = '') =>
      codeOf(() => stateAfterStep('close-responses', 'QUESTIONS_OPEN', facts({ today: day(today) }), reason));
    expect([close('2027-03-31'), close('2027-04-01'), close('2027-03-31', 'Iedereen reageerde')]).toEqual([
      'consultation.reason-missing',
      'done',
      'done',
    ]);
  });

  it('takes answers from publication until the report, and parties until the report', () => {
    expect(CONSULTATION_STATES.filter(takesResponses)).toEqual([
      'PUBLISHED',
      'QUESTIONS_OPEN',
      'RESPONSES_CLOSED',
      'TALKS',
    ]);
    expect(CONSULTATION_STATES.filter((state) => !takesParties(state))).toEqual(['REPORT_PUBLISHED', 'CLOSED']);
  });
});
