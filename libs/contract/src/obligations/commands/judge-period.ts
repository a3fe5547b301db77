import { Injectable } from '@nestjs/common';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { PeriodStore } from '../data/period.store';
import { assertJudgement, Judgement } from '../domain/period';
import { PeriodPlanner } from './period-planner';

/** Says what became of a period: fulfilled, partly, rejected, on hold, or taken back. */
@Injectable()
export class JudgePeriod {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly periods: PeriodStore,
    private readonly planner: PeriodPlanner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 not from this state, 412 stale, 422 reason, evidence or day. */
  async execute(id: string, judgement: Judgement, rowVersion: number): Promise<void> {
    const period = await this.periods.lock(id, 'obligation.write');
    assertFresh(period.rowVersion, rowVersion);
    const today = this.clock.today();
    assertJudgement(period.state, judgement, { today, ...(await this.evidenceOf(period.obligationId, id)) });
    const { state, note, fulfilledOn, holdUntil } = judgement;
    await this.periods.judge(period, {
      ...{ state, note },
      fulfilledOn: state === 'FULFILLED' ? (fulfilledOn ?? today) : null,
      holdUntil: state === 'ON_HOLD' ? (holdUntil ?? null) : null,
    });
    if (state === 'FULFILLED' || period.state === 'FULFILLED') await this.planner.after(period.obligationId);
  }

  private async evidenceOf(obligationId: string, periodId: string) {
    const [row] = await this.unitOfWork.query<{ evidenceAsked: boolean; hasEvidence: boolean }>(
      `select v.evidence <> '' as "evidenceAsked",
              exists (select 1 from obligation_evidence e where e.period_id = $2 and e.withdrawn_at is null) as "hasEvidence"
       from obligation o join obligation_version v on v.id = o.current_version_id where o.id = $1`,
      [obligationId, periodId],
    );
    return row!;
  }
}
