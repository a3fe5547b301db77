import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { AgendaProposal, AgendaScope, AgendaSource, AgendaSourcePort } from '@koersvast/programme';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { contractsOf } from '../../agenda/contract.agenda';
import { DisputeListQuery } from './dispute-list.query';

interface StepRow {
  id: string;
  code: string;
  title: string;
  answerBy: LocalDate;
  total: number;
}

/** Days before the answer is due that it comes into sight. */
const AHEAD = 7;

/** Steps of the ladder whose answer is late or due soon, for the owner of the dispute. */
@Injectable()
@WorkSource('steps of own disputes')
export class DisputeWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const today = this.clock.today();
    const rows = await this.unitOfWork.query<StepRow>(
      `select d.id, d.code, d.title, s.answer_by as "answerBy", count(*) over ()::int as total
       from dispute_step s join dispute d on d.id = s.dispute_id
       where s.programme_id = $1 and s.ended_on is null and s.answer_by <= $3::date + ${AHEAD} and d.owner_id = $2
       order by s.answer_by, d.id limit $4`,
      [programmeId, this.unitOfWork.actor.userId, today, limit],
    );
    const items = rows.map(({ id, code, title, answerBy }): WorkItem => {
      const late = answerBy < today;
      return {
        ...{ group: late ? 'OVERDUE' : 'DUE', kind: 'dispute', recordId: id, code, title },
        reason: `Antwoord op deze trede ${late ? 'had moeten komen' : 'uiterlijk'} ${LocalDate.format(answerBy)}`,
        url: `/kwesties/${id}`,
        sinceAt: `${LocalDate.addDays(answerBy, -AHEAD)}T00:00:00.000Z`,
      };
    });
    return { items, total: rows[0]?.total ?? 0 };
  }
}

/** What the parties do not agree on, for the meeting about the contract. */
@Injectable()
@AgendaSource('open disputes')
export class DisputeAgenda implements AgendaSourcePort {
  constructor(private readonly disputes: DisputeListQuery) {}

  async proposals(scope: AgendaScope, limit: number): Promise<AgendaProposal[]> {
    const contracts = contractsOf(scope);
    if (!contracts) return [];
    const { items } = await this.disputes.page({ ...contracts, state: 'OPEN', limit });
    return items.map(({ id, code, title, answerBy, late }) => ({
      ...{ group: 'DISPUTE', title },
      reason: answerBy
        ? `Antwoord ${late ? 'te laat sinds' : 'uiterlijk'} ${LocalDate.format(answerBy)}`
        : 'Loopt bij commissie of rechter',
      source: { kind: 'dispute', recordId: id, code, url: `/kwesties/${id}` },
    }));
  }
}
