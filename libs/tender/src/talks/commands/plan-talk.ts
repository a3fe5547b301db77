import { Injectable } from '@nestjs/common';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import { TalkPlan, TalkStore } from '../data/talk.store';
import { assertParties, assertPlannable } from '../domain/talk';

export interface PlanTalkInput {
  consultationId: string;
  plan: TalkPlan;
  partyIds: readonly string[];
}

/** Plans a talk with one party or with several at once; until it is held the plan may change. */
@Injectable()
export class PlanTalk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly talks: TalkStore,
    private readonly codes: CodeSeries,
  ) {}

  /** @throws DomainError 403/404, 409 closed, 422 parties. */
  async execute({ consultationId, plan, partyIds }: PlanTalkInput): Promise<string> {
    const { programmeId, tenderId } = await this.circle.openPlace(consultationId, 'talk.write');
    assertParties(plan.kind, partyIds);
    await this.circle.demandParties(consultationId, partyIds, '/partyIds');
    const { code } = await this.codes.next(programmeId, tenderId, 'GES');
    const id = await this.talks.insert({ programmeId, tenderId, consultationId, code }, plan, partyIds);
    this.unitOfWork.audit({
      action: 'consultation-talk.planned',
      kind: 'consultation-talk',
      recordId: id,
      programmeId,
      after: { code, ...told(plan), partyIds },
    });
    return id;
  }

  /** @throws DomainError 403/404, 409 no longer planned, 412, 422 parties. */
  async change({ id, rowVersion, ...input }: PlanTalkInput & { id: string; rowVersion: number }): Promise<void> {
    const { consultationId, plan, partyIds } = input;
    const { programmeId } = await this.circle.openPlace(consultationId, 'talk.write');
    const row = await this.talks.lock(consultationId, id, rowVersion);
    assertPlannable(row);
    assertParties(plan.kind, partyIds);
    await this.circle.demandParties(consultationId, partyIds, '/partyIds');
    await this.talks.setParties(row, partyIds);
    await this.talks.update(row, { ...plan });
    this.unitOfWork.audit({
      action: 'consultation-talk.changed',
      kind: 'consultation-talk',
      recordId: id,
      programmeId,
      before: told(row),
      after: { ...told(plan), partyIds },
    });
  }

  /** @throws DomainError 403/404, 409 already held, 412. */
  async cancel(input: { consultationId: string; id: string; rowVersion: number; reason: string }): Promise<void> {
    const { consultationId, id, rowVersion, reason } = input;
    const { programmeId } = await this.circle.openPlace(consultationId, 'talk.write');
    const row = await this.talks.lock(consultationId, id, rowVersion);
    assertPlannable(row);
    await this.talks.update(row, { state: 'CANCELLED', cancelReason: reason });
    this.unitOfWork.audit({
      action: 'consultation-talk.cancelled',
      kind: 'consultation-talk',
      recordId: id,
      programmeId,
      after: { code: row.code, reason },
    });
  }
}

/** What the audit log tells of a plan: not its script, which is for the talk itself. */
const told = ({ kind, plannedOn, startsAt, online }: TalkPlan) => ({ kind, plannedOn, startsAt, online });
