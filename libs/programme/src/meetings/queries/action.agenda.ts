import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { AgendaProposal, AgendaScope, AgendaSource, AgendaSourcePort } from '../ports/agenda-source';

/** Open actions of the same subject, the late ones first. */
@Injectable()
@AgendaSource('open actions')
export class ActionAgenda implements AgendaSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async proposals({ subject }: AgendaScope, limit: number): Promise<AgendaProposal[]> {
    const rows = await this.unitOfWork.query<{ id: string; title: string; owner: string; dueOn: string }>(
      `select a.id, a.title, u.name as owner, a.due_on as "dueOn" from action_item a join user_account u on u.id = a.owner_id
       where a.subject_kind = $1 and a.subject_id = $2 and a.state = 'OPEN' order by a.due_on, a.id limit $3`,
      [subject.kind, subject.id, limit],
    );
    const today = this.clock.today();
    return rows.map(({ id, title, owner, dueOn }) => ({
      group: 'ACTION',
      title,
      reason: `${dueOn < today ? 'Te laat' : 'Open'}: ${owner}, voor ${LocalDate.format(dueOn)}`,
      source: { kind: 'action', recordId: id, code: '', url: '/acties?state=OPEN' },
    }));
  }
}
