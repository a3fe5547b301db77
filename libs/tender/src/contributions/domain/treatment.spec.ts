import type { Outcome } from './contribution';
import { ASKS_OTHERS, assertAddressee, assertTreatment, skipReason, Treatment } from './treatment';

const treatment = (outcome: Outcome, over: Partial<Treatment> = {}): Treatment => ({
  outcome,
  reason: 'Past in de opdracht.',
  trackId: null,
  workgroupId: null,
  addresseeId: null,
  decisionId: null,
  ...over,
});

function refusal(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('an outcome', () => {
  it.each<[string, Treatment, string | null]>([
    ['adopted', treatment('ADOPTED'), null],
    ['after the award', treatment('AFTER_AWARD'), null],
    ['forwarded to nobody', treatment('FORWARDED'), 'contribution.forward-target'],
    ['forwarded to a workgroup', treatment('FORWARDED', { workgroupId: 'w' }), null],
    ['forwarded to a track', treatment('FORWARDED', { trackId: 't' }), null],
    ['forwarded to both', treatment('FORWARDED', { trackId: 't', workgroupId: 'w' }), 'contribution.forward-target'],
    ['adopted with a target', treatment('ADOPTED', { workgroupId: 'w' }), 'contribution.target-without-forward'],
    ['waiting for nothing', treatment('AWAITS_DECISION'), 'contribution.decision-missing'],
    ['waiting for a decision', treatment('AWAITS_DECISION', { decisionId: 'd' }), null],
    ['adopted with a decision', treatment('ADOPTED', { decisionId: 'd' }), 'contribution.decision-without-wait'],
  ])('%s', (_, given, code) => expect(refusal(() => assertTreatment(given))).toBe(code));

  it('of a question to another workgroup names who answers', () => {
    const forwarded = treatment('FORWARDED', { workgroupId: 'w' });
    expect(refusal(() => assertAddressee(forwarded, ASKS_OTHERS))).toBe('contribution.addressee-missing');
    expect(refusal(() => assertAddressee({ ...forwarded, addresseeId: 'u' }, ASKS_OTHERS))).toBeNull();
    expect(refusal(() => assertAddressee(forwarded, 'eindbeeld'))).toBeNull();
  });
});

describe('a bulk treatment', () => {
  const open = { state: 'OPEN' as const, rowVersion: 2, questionCode: 'eindbeeld' };

  it('takes what is open and as it was seen', () => expect(skipReason(open, 2, treatment('ADOPTED'))).toBeNull());

  it.each([
    [undefined, 'NOT_FOUND'],
    [{ ...open, state: 'TREATED' as const }, 'TREATED'],
    [{ ...open, state: 'MERGED' as const }, 'MERGED'],
    [{ ...open, rowVersion: 3 }, 'CHANGED'],
  ])('leaves out %p: %s', (row, reason) => expect(skipReason(row, 2, treatment('ADOPTED'))).toBe(reason));

  it('leaves out a question that nobody would answer', () =>
    expect(skipReason({ ...open, questionCode: ASKS_OTHERS }, 2, treatment('FORWARDED', { workgroupId: 'w' }))).toBe(
      'NO_ADDRESSEE',
    ));
});
