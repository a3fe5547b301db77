import { DomainError } from '@koersvast/kernel';

/** A requirement version as it stood in the awarded baseline. */
export interface AwardedRequirement {
  requirementId: string;
  versionId: string;
  /** EIS-001, WENS-003, UV-002. */
  code: string;
  kind: 'EXCLUSION' | 'SUITABILITY' | 'SELECTION' | 'REQUIREMENT' | 'WISH' | 'AWARD' | 'EXECUTION_TERM';
  title: string;
  text: string;
}

/**
 * Which lines of a baseline bind during performance (domain A4): requirements, which an offer accepts unconditionally,
 * execution terms, and wishes that the offer promised. The others test the tenderer or the offer and end with the award.
 * @param promisedWishIds requirement ids of the wishes that the winning offer promised
 * @throws DomainError 422 when one of those is no wish of this baseline
 */
export function agreedRequirements(awarded: AwardedRequirement[], promisedWishIds: string[]): AwardedRequirement[] {
  const wishes = new Set(wishesOf(awarded).map(({ requirementId }) => requirementId));
  const fields = promisedWishIds
    .map((id, index) => ({ id, pointer: `/promisedWishIds/${index}`, code: 'contract.no-wish' }))
    .filter(({ id }) => !wishes.has(id))
    .map(({ pointer, code }) => ({ pointer, code }));
  if (fields.length > 0) throw new DomainError('contract.no-wish', { fields });
  const promised = new Set(promisedWishIds);
  return awarded.filter(
    ({ kind, requirementId }) => kind === 'REQUIREMENT' || kind === 'EXECUTION_TERM' || promised.has(requirementId),
  );
}

export const wishesOf = (awarded: AwardedRequirement[]): AwardedRequirement[] =>
  awarded.filter(({ kind }) => kind === 'WISH');
