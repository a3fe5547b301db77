import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { ContributionEntity } from '../data/contribution.entity';
import { ContributionStore } from '../data/contribution.store';
import { assertTreatment, SkipReason, skipReason, Treatment } from '../domain/treatment';
import { TreatmentPlaceQuery } from '../queries/treatment-place.query';
import { TreatContribution } from './treat-contribution';

export interface SeenRow {
  id: string;
  /** The version that the person saw. */
  rowVersion: number;
}

export interface BulkOutcome {
  treated: number;
  skipped: { id: string; code: string | null; reason: SkipReason }[];
}

/** One outcome with one reason for many sentences; what does not fit is left out and named. */
@Injectable()
export class TreatContributions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contributions: ContributionStore,
    private readonly place: TreatmentPlaceQuery,
    private readonly treat: TreatContribution,
  ) {}

  /** With `preview` nothing is written: the same judgement, so that the numbers are those of the deed. */
  async execute(
    programmeId: string,
    seen: readonly SeenRow[],
    treatment: Treatment,
    preview: boolean,
  ): Promise<BulkOutcome> {
    this.unitOfWork.actor.demand('contribution.treat', { programmeId });
    assertTreatment(treatment);
    await this.place.demandTargets(programmeId, treatment);
    const rows = await this.contributions.lockMany(
      programmeId,
      seen.map(({ id }) => id),
      !preview,
    );
    const codes = await this.questionCodes(programmeId);
    const outcome: BulkOutcome = { treated: 0, skipped: [] };
    for (const { id, rowVersion } of seen) {
      const row = rows.get(id);
      const reason = skipReason(row && judged(row, codes), rowVersion, treatment);
      if (reason) outcome.skipped.push({ id, code: row?.code ?? null, reason });
      else {
        outcome.treated += 1;
        if (!preview) await this.treat.apply(row!, treatment);
      }
    }
    return outcome;
  }

  private async questionCodes(programmeId: string): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ id: string; code: string }>(
      'select id, code from workgroup_question where programme_id = $1',
      [programmeId],
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }
}

const judged = ({ state, rowVersion, questionId }: ContributionEntity, codes: Map<string, string>) => ({
  state,
  rowVersion,
  questionCode: codes.get(questionId) ?? '',
});
