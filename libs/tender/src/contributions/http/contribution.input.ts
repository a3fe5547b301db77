import type { EnterContributionInput } from '../commands/enter-contribution';
import type { Treatment } from '../domain/treatment';
import type { EnterContributionRequest, TreatContributionRequest } from './contribution.request';

/** Where sentences come in, with what was left out as nothing. */
export function placeOf(
  programmeId: string,
  body: Omit<EnterContributionRequest, 'sentence'>,
): Omit<EnterContributionInput, 'sentence'> {
  const linked = body.sourceRecordKind && body.sourceRecordId;
  return {
    programmeId,
    workgroupId: body.workgroupId,
    questionId: body.questionId,
    sourceKind: body.sourceKind ?? 'WORKGROUP_QUESTION',
    sourceNote: body.sourceNote ?? '',
    sourceRecordKind: linked ? body.sourceRecordKind! : null,
    sourceRecordId: linked ? body.sourceRecordId! : null,
    sourceUrl: body.sourceUrl ?? null,
  };
}

export const treatmentOf = (body: TreatContributionRequest): Treatment => ({
  outcome: body.outcome,
  reason: body.reason,
  trackId: body.trackId ?? null,
  workgroupId: body.workgroupId ?? null,
  addresseeId: body.addresseeId ?? null,
  decisionId: body.decisionId ?? null,
});
