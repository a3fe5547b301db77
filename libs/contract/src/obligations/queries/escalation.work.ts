import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import type { EscalationLevel } from '../../contracts/domain/contract-terms';

const LEVELS: Record<EscalationLevel, string> = {
  OPERATIONAL: 'operationeel',
  TACTICAL: 'tactisch',
  STRATEGIC: 'strategisch',
  ADMINISTRATIVE: 'bestuurlijk',
  DISPUTE: 'geschil',
};

interface EscalationRow {
  id: string;
  periodId: string;
  obligationId: string;
  code: string;
  title: string;
  level: EscalationLevel;
  answerBy: LocalDate;
  since: Date;
  total: number;
}

/** Escalations that wait for an answer, with the day on which it is due by the contract. */
@Injectable()
@WorkSource('answers to escalations')
export class EscalationWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('obligation.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<EscalationRow>(
      `select e.id, e.period_id as "periodId", p.obligation_id as "obligationId", o.code, v.title, e.level,
              e.answer_by as "answerBy", e.recorded_at as since, count(*) over ()::int as total
       from obligation_escalation e
       join obligation_period p on p.id = e.period_id
       join obligation o on o.id = p.obligation_id
       join obligation_version v on v.id = o.current_version_id
       where e.programme_id = $1 and e.state = 'OPEN' and e.answer_by is not null
       order by e.answer_by, e.id limit $2`,
      [programmeId, limit],
    );
    const today = this.clock.today();
    const items = rows.map(({ id, periodId, obligationId, code, title, level, answerBy, since }): WorkItem => ({
      group: answerBy < today ? 'OVERDUE' : 'DUE',
      kind: 'obligation-escalation',
      recordId: id,
      code,
      title,
      reason: `Geëscaleerd (${LEVELS[level]}): antwoord uiterlijk ${LocalDate.format(answerBy)}`,
      url: `/verplichtingen/${obligationId}?periode=${periodId}`,
      sinceAt: since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
