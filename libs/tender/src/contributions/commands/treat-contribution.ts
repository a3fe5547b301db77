import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContributionEntity } from '../data/contribution.entity';
import { ContributionStore } from '../data/contribution.store';
import { assertCurrent } from '../domain/contribution';
import { assertAddressee, assertTreatment, Treatment } from '../domain/treatment';
import { TreatmentPlaceQuery } from '../queries/treatment-place.query';

export interface TreatContributionInput extends Treatment {
  id: string;
  rowVersion: number;
}

/** Fields of an answer that is not there. */
const UNTREATED = {
  outcome: null,
  outcomeReason: null,
  treatedBy: null,
  treatedAt: null,
  forwardTrackId: null,
  forwardWorkgroupId: null,
  addresseeId: null,
  answer: null,
  answeredAt: null,
  decisionId: null,
};

/** The procurement officer answers a contribution; a second answer replaces the first, and the audit log keeps both. */
@Injectable()
export class TreatContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contributions: ContributionStore,
    private readonly place: TreatmentPlaceQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 merged or split, 412 stale, 422 what the outcome must name. */
  async execute({ id, rowVersion, ...treatment }: TreatContributionInput): Promise<void> {
    const row = await this.contributions.lock(id, rowVersion);
    this.unitOfWork.actor.demand('contribution.treat', row);
    assertCurrent(row.state, row.code);
    assertTreatment(treatment);
    assertAddressee(treatment, await this.place.questionCode(row.questionId));
    await this.place.demandTargets(row.programmeId, treatment);
    await this.apply(row, treatment);
  }

  /** Writes an answer that was judged; also by the bulk treatment. */
  async apply(row: ContributionEntity, treatment: Treatment): Promise<void> {
    const { outcome, reason } = treatment;
    await this.put(row, 'TREATED', {
      ...UNTREATED,
      outcome,
      outcomeReason: reason,
      treatedBy: this.unitOfWork.actor.userId,
      treatedAt: this.clock.now(),
      forwardTrackId: treatment.trackId,
      forwardWorkgroupId: treatment.workgroupId,
      addresseeId: treatment.addresseeId,
      decisionId: treatment.decisionId,
    });
    this.audit('contribution.treated', row, { state: 'TREATED', ...treatment });
  }

  /** Takes an answer back, with the reason; the old one stays in the audit log. @throws DomainError 409 not treated. */
  async reopen(id: string, rowVersion: number, reason: string): Promise<void> {
    const row = await this.contributions.lock(id, rowVersion);
    this.unitOfWork.actor.demand('contribution.treat', row);
    if (row.state !== 'TREATED') {
      throw new DomainError('contribution.not-treated', { status: 409, params: { code: row.code } });
    }
    await this.put(row, 'OPEN', UNTREATED);
    this.audit('contribution.reopened', row, { state: 'OPEN', reason });
  }

  /** Sentences that were merged into this one carry its outcome: their workgroups read it there. */
  private async put(
    row: ContributionEntity,
    state: 'OPEN' | 'TREATED',
    answer: Partial<ContributionEntity>,
  ): Promise<void> {
    await this.contributions.update(row, { ...answer, state });
    for (const original of await this.contributions.mergedInto(row.id))
      await this.contributions.update(original, answer);
  }

  private audit(action: string, row: ContributionEntity, after: object): void {
    this.unitOfWork.audit({
      action,
      kind: 'contribution',
      recordId: row.id,
      versionId: row.currentVersionId,
      programmeId: row.programmeId,
      before: { state: row.state, outcome: row.outcome, reason: row.outcomeReason },
      after,
    });
  }
}
