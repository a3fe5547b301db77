import { DEFAULT_ESCALATION } from '../../contracts/domain/contract-terms';
import { answerBy, assertJudgement, isLate, Judgement, nextLevel, PERIOD_STATES, PeriodState } from './period';

const context = { today: '2026-06-15', evidenceAsked: false, hasEvidence: false };
const judge = (from: PeriodState, judgement: Partial<Judgement>, over = {}) => {
  try {
    assertJudgement(from, { state: 'FULFILLED', note: 'reden', ...judgement }, { ...context, ...over });
    return 'ok';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('judging a period @eis KV-1082', () => {
  it('goes only where there is something to judge; what was cancelled stays so', () => {
    const allowed = PERIOD_STATES.map((from) => [
      from,
      PERIOD_STATES.filter((to) => judge(from, { state: to }) === 'ok').length,
    ]);
    expect(Object.fromEntries(allowed)).toEqual({
      ...{ OPEN: 5, SUBMITTED: 5, PARTLY: 5, REJECTED: 5 },
      ...{ FULFILLED: 1, ON_HOLD: 1, CANCELLED: 0 },
    });
  });

  it('asks why for less than fulfilled, for a hold and for taking back', () => {
    for (const state of ['PARTLY', 'REJECTED', 'ON_HOLD'] as const) {
      expect(judge('OPEN', { state, note: ' ' })).toBe('obligation.judgement-reason');
    }
    expect(judge('FULFILLED', { state: 'OPEN', note: '' })).toBe('obligation.judgement-reason');
    expect(judge('OPEN', { note: '' })).toBe('ok');
  });

  it('wants evidence where the obligation asks it, and no day that has yet to come', () => {
    expect(judge('OPEN', {}, { evidenceAsked: true })).toBe('obligation.evidence-missing');
    expect(judge('OPEN', {}, { evidenceAsked: true, hasEvidence: true })).toBe('ok');
    expect(judge('OPEN', { fulfilledOn: '2026-06-16' })).toBe('obligation.fulfilled-later');
    expect(judge('OPEN', { state: 'ON_HOLD', holdUntil: '2026-06-15' })).toBe('obligation.hold-past');
  });

  it('is late after the day, not on it; done late stays late', () => {
    const late = (state: PeriodState, dueOn: string, fulfilledOn: string | null = null) =>
      isLate({ state, dueOn, fulfilledOn }, context.today);
    expect([late('OPEN', '2026-06-15'), late('OPEN', '2026-06-14'), late('PARTLY', '2026-06-14')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([late('SUBMITTED', '2026-06-14'), late('ON_HOLD', '2026-06-14')]).toEqual([false, false]);
    expect([late('FULFILLED', '2026-06-10', '2026-06-11'), late('FULFILLED', '2026-06-10', '2026-06-10')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('the escalation ladder @eis KV-1083', () => {
  it('goes one step at a time and ends at the dispute', () => {
    expect([null, 'OPERATIONAL', 'ADMINISTRATIVE', 'DISPUTE'].map((level) => nextLevel(level as never))).toEqual([
      'OPERATIONAL',
      'TACTICAL',
      'DISPUTE',
      null,
    ]);
  });

  it('gives working days to answer, and none where the contract sets none', () => {
    expect(answerBy('2026-06-12', 'OPERATIONAL', DEFAULT_ESCALATION)).toBe('2026-06-19');
    expect(answerBy('2026-06-12', 'DISPUTE', DEFAULT_ESCALATION)).toBeNull();
  });
});
