import {
  QUESTION_STATES,
  QUESTION_STEPS,
  type QuestionState,
  stateAfterAssignment,
  step,
  stepsFrom,
} from './question-states';

describe('the life of a question @eis KV-912', () => {
  it.each<[QuestionState, string[]]>([
    ['NEW', ['assign', 'write', 'reject', 'withdraw', 'merge']],
    ['ASSIGNED', ['assign', 'write', 'reject', 'withdraw', 'merge']],
    ['DRAFTED', ['assign', 'write', 'submit', 'reject', 'withdraw', 'merge']],
    ['IN_REVIEW', ['return', 'reject', 'withdraw']],
    ['APPROVED', ['return', 'reject', 'withdraw', 'answer-apart']],
    ['PUBLISHED', []],
    ['ANSWERED_APART', []],
    ['REJECTED', ['reopen']],
    ['WITHDRAWN', ['reopen']],
    ['MERGED', ['reopen']],
  ])('from %s leads to %j', (state, steps) => expect(stepsFrom(state)).toEqual(steps));

  it('refuses each step that is not in the table', () => {
    for (const state of QUESTION_STATES) {
      for (const name of QUESTION_STEPS.filter((one) => !stepsFrom(state).includes(one))) {
        expect(() => step(name, state, 'reden')).toThrow('clarification-question.wrong-state');
      }
    }
  });

  it('asks why a question is closed, sent back or opened again', () => {
    for (const [name, state] of [
      ['reject', 'NEW'],
      ['withdraw', 'APPROVED'],
      ['return', 'IN_REVIEW'],
      ['reopen', 'REJECTED'],
    ] as const) {
      expect(() => step(name, state)).toThrow('clarification-question.reason-missing');
    }
    expect(step('reject', 'NEW', 'Gaat niet over deze aanbesteding')).toBe('REJECTED');
  });

  it('keeps an answer in the making when somebody else takes it over', () => {
    expect(stateAfterAssignment('NEW')).toBe('ASSIGNED');
    expect(stateAfterAssignment('DRAFTED')).toBe('DRAFTED');
    expect(() => stateAfterAssignment('IN_REVIEW')).toThrow('clarification-question.wrong-state');
  });
});
