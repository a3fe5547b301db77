import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { AgendaProposal, AgendaScope, AgendaSource, AgendaSourcePort } from '@koersvast/programme';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { contractsOf } from '../../agenda/contract.agenda';
import { CouncilQuestionListQuery } from './council-question-list.query';

interface OpenRow {
  id: string;
  code: string;
  title: string;
  answerBy: LocalDate;
  state: 'DRAFT' | 'APPROVED';
  total: number;
}

/** Days before the answer is due that it comes into sight. */
const AHEAD = 14;

/** Questions of the actor that still have to be answered, or whose approved answer still has to leave. */
@Injectable()
@WorkSource('own questions from the council')
export class CouncilQuestionWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const today = this.clock.today();
    const rows = await this.unitOfWork.query<OpenRow>(
      `select id, code, title, answer_by as "answerBy", state, count(*) over ()::int as total from council_question
       where programme_id = $1 and owner_id = $2 and state not in ('ANSWERED', 'WITHDRAWN')
         and (state = 'APPROVED' or state = 'DRAFT' and answer_by <= $3::date + ${AHEAD} or answer_by < $3::date)
       order by answer_by, id limit $4`,
      [programmeId, this.unitOfWork.actor.userId, today, limit],
    );
    const items = rows.map(({ id, code, title, answerBy, state }): WorkItem => {
      const by = LocalDate.format(answerBy);
      return {
        ...{ group: answerBy < today ? 'OVERDUE' : 'DUE', kind: 'council-question', recordId: id, code, title },
        reason: state === 'APPROVED' ? `Antwoord versturen, uiterlijk ${by}` : `Antwoord aan de raad uiterlijk ${by}`,
        url: `/raadsvragen/${id}`,
        sinceAt: `${LocalDate.addDays(answerBy, -AHEAD)}T00:00:00.000Z`,
      };
    });
    return { items, total: rows[0]?.total ?? 0 };
  }
}

/** What the councils asked and have no answer to yet. */
@Injectable()
@AgendaSource('open questions from the council')
export class CouncilQuestionAgenda implements AgendaSourcePort {
  constructor(private readonly questions: CouncilQuestionListQuery) {}

  async proposals(scope: AgendaScope, limit: number): Promise<AgendaProposal[]> {
    const contracts = contractsOf(scope);
    if (!contracts) return [];
    const { items } = await this.questions.page({ ...contracts, open: true, sort: 'answerBy', limit });
    return items.map(({ id, code, title, municipality, answerBy }) => ({
      ...{ group: 'QUESTION', title, reason: `Raad ${municipality}, antwoord uiterlijk ${LocalDate.format(answerBy)}` },
      source: { kind: 'council-question', recordId: id, code, url: `/raadsvragen/${id}` },
    }));
  }
}
