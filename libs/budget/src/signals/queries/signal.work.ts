import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import type { SignalKind } from '../domain/signal-kind';
import { SignalWords } from './signal-words';

interface Row {
  id: string;
  code: string;
  kind: SignalKind;
  facts: Record<string, string>;
  dueOn: string;
  openedAt: Date;
  total: number;
}

/** Open signals that warn: of who was given them, and for the controller those of nobody. */
@Injectable()
@WorkSource('signals in the money')
export class SignalWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: SignalWords,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    if (!actor.can('budget.read', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<Row>(
      `select id, code, kind, facts, due_on as "dueOn", opened_at as "openedAt", count(*) over ()::int as total from signal
       where programme_id = $1 and state = 'OPEN' and (assignee_id = $2 or (assignee_id is null and rank > 1 and $3))
       order by opened_at, id limit $4`,
      [programmeId, actor.userId, actor.can('signal.write', { programmeId }), limit],
    );
    const today = this.clock.today();
    const items = rows.map((row): WorkItem => {
      const late = row.dueOn < today;
      return {
        ...{ group: 'TO_TREAT', kind: 'signal', recordId: row.id, code: row.code, url: `/signalen/${row.id}` },
        title: this.words.title(row.kind, row.facts),
        reason: `${late ? 'Had afgehandeld moeten zijn' : 'Afhandelen'} voor ${LocalDate.format(row.dueOn)}`,
        sinceAt: row.openedAt.toISOString(),
      };
    });
    return { items, total: rows[0]?.total ?? 0 };
  }
}
