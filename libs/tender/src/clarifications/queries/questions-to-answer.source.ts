import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { LocalDate } from '@koersvast/kernel';

interface MineRow {
  id: string;
  code: string;
  reference: string;
  state: string;
  dueOn: string | null;
  since: Date;
  total: number;
}

/** Days ahead that an answer counts as due. */
const SOON = 3;

/** Questions that this person is to answer. What he is to review comes from the approvals. */
@Injectable()
@WorkSource('clarification questions to answer')
export class QuestionsToAnswer implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    if (!actor.userId) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<MineRow>(
      `select id, code, reference, state, due_on as "dueOn", recorded_at as since, count(*) over ()::integer as total
       from clarification_question
       where programme_id = $1 and assignee_id = $2 and state in ('ASSIGNED', 'DRAFTED')
       order by due_on nulls last, number limit $3`,
      [programmeId, actor.userId, limit],
    );
    const today = LocalDate.at(this.clock.now());
    return { items: rows.map((row) => asItem(row, today)), total: rows[0]?.total ?? 0 };
  }
}

function asItem(row: MineRow, today: LocalDate): WorkItem {
  const due = row.dueOn;
  const late = due !== null && due < today;
  return {
    group: late ? 'OVERDUE' : due !== null && due <= LocalDate.addDays(today, SOON) ? 'DUE' : 'TO_TREAT',
    kind: 'clarification-question',
    recordId: row.id,
    code: row.code,
    // Not the words of the question: they may still tell who asked.
    title: row.reference ? `Vraag over ${row.reference}` : 'Vraag van een partij',
    reason: due ? `Antwoord voor ${LocalDate.format(due)}` : 'Te beantwoorden',
    url: `/nota-van-inlichtingen/vragen/${row.id}`,
    sinceAt: row.since.toISOString(),
  };
}
