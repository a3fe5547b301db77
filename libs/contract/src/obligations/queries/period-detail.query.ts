import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type {
  EscalationResponse,
  EvidenceResponse,
  JudgementResponse,
  PeriodDetailResponse,
  PeriodResponse,
} from '../http/period.response';
import { PERIOD_COLUMNS, PERIOD_JOINS } from './period-list.query';

/** One period with what was handed in, judged and escalated. */
@Injectable()
export class PeriodDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async one(id: string): Promise<PeriodDetailResponse> {
    const [period] = await this.unitOfWork.query<PeriodResponse>(
      `select ${PERIOD_COLUMNS} from obligation_period p ${PERIOD_JOINS} where p.id = $2 and p.programme_id = any ($3)`,
      [this.clock.today(), id, this.unitOfWork.actor.programmesWith('obligation.read')],
    );
    if (!period) throw new DomainError('platform.not-found', { status: 404 });
    return {
      ...period,
      evidence: await this.evidence(id),
      judgements: await this.judgements(id),
      escalations: await this.escalations(id),
    };
  }

  private async evidence(id: string): Promise<EvidenceResponse[]> {
    return this.unitOfWork.query<EvidenceResponse>(
      `select e.id, e.file_id as "fileId", f.name, f.n as "fileVersion", f.size::int as size, e.description,
              e.withdrawn_reason as "withdrawnReason", u.name as "recordedBy",
              to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", e.row_version as "rowVersion"
       from obligation_evidence e
       cross join lateral (select * from file_version w where w.file_id = e.file_id order by w.n desc limit 1) f
       left join user_account u on u.id = e.recorded_by
       where e.period_id = $1 order by e.recorded_at, e.id`,
      [id],
    );
  }

  private async judgements(id: string): Promise<JudgementResponse[]> {
    return this.unitOfWork.query<JudgementResponse>(
      `select j.n as number, j.state, j.note, j.fulfilled_on as "fulfilledOn", u.name as "recordedBy",
              to_char(j.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
       from obligation_judgement j left join user_account u on u.id = j.recorded_by where j.period_id = $1 order by j.n desc`,
      [id],
    );
  }

  private escalations(id: string): Promise<EscalationResponse[]> {
    return this.unitOfWork.query<EscalationResponse>(
      `select e.id, e.level, e.state, e.reason, e.started_on as "startedOn", e.answer_by as "answerBy", e.outcome,
              e.closed_on as "closedOn"
       from obligation_escalation e where e.period_id = $1 order by e.recorded_at, e.id`,
      [id],
    );
  }
}
