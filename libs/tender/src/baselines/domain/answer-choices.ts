import type { RequirementKind } from '../../requirements/domain/requirement-kind';

/** What a bidder agrees with or not; the other kinds are answered in words. */
export const AGREED_KINDS: readonly RequirementKind[] = ['EXCLUSION', 'SUITABILITY', 'REQUIREMENT', 'EXECUTION_TERM'];

/** Choices of the answer form: on an eis, and on a ground of exclusion. */
export const AGREEMENT = ['Ja, akkoord', 'Nee'] as const;
export const GROUND = ['Nee, niet van toepassing', 'Ja, van toepassing'] as const;

/**
 * What a bidder claims by an answer of the form: true when it says to meet, false when not, null when the answer is no
 * choice of that kind.
 */
export function claimOf(kind: RequirementKind, answer: string): boolean | null {
  if (!AGREED_KINDS.includes(kind)) return null;
  const [meets, fails] = kind === 'EXCLUSION' ? GROUND : AGREEMENT;
  return answer === meets ? true : answer === fails ? false : null;
}
