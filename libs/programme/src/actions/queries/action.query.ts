import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { subjectName } from '../../meetings/queries/subject-name';
import type { ActionResponse } from '../http/action.response';

export interface ActionFilter extends PageRequest {
  subjectKind?: string;
  subjectId?: string;
  meetingId?: string;
  state?: string;
  mine?: boolean;
}

type ActionRow = Omit<ActionResponse, 'mayWrite' | 'mayFinish' | 'late'> & {
  tenderId: string | null;
  workgroupId: string | null;
};

const SELECT = `
  select a.id, a.programme_id as "programmeId", a.tender_id as "tenderId", a.workgroup_id as "workgroupId",
         a.subject_kind as "subjectKind", a.subject_id as "subjectId",
         ${subjectName('a')} as "subjectName", a.meeting_id as "meetingId", a.agenda_item_id as "agendaItemId", a.title,
         jsonb_build_object('id', u.id, 'name', u.name) as owner, a.due_on as "dueOn", a.state, a.closed_note as "closedNote",
         to_char(a.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "closedAt", a.row_version as "rowVersion"
  from action_item a join user_account u on u.id = a.owner_id`;

/** Actions that the actor may see. */
@Injectable()
export class ActionQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(programmeId: string, filter: ActionFilter): Promise<Page<ActionResponse>> {
    const { items, next } = await keysetPage<ActionRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where a.programme_id = $1 and ($2::text is null or a.subject_kind = $2)
                and ($3::uuid is null or a.subject_id = $3) and ($4::uuid is null or a.meeting_id = $4)
                and ($5::text is null or a.state = $5) and ($6::uuid is null or a.owner_id = $6)
                and ($7::text is null or position(lower($7) in lower(a.title)) > 0)`,
        parameters: [
          programmeId,
          filter.subjectKind ?? null,
          filter.subjectId ?? null,
          filter.meetingId ?? null,
          filter.state ?? null,
          filter.mine ? this.unitOfWork.actor.userId : null,
          filter.q?.trim() || null,
        ],
        sorts: { dueOn: { column: '"dueOn"', type: 'date' } },
        defaultSort: 'dueOn',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<ActionResponse> {
    const [row] = await this.unitOfWork.query<ActionRow>(`${SELECT} where a.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present({ tenderId, workgroupId, ...row }: ActionRow): ActionResponse {
    const { actor } = this.unitOfWork;
    const open = row.state === 'OPEN';
    const mayWrite = open && actor.can('action.write', { programmeId: row.programmeId, tenderId, workgroupId });
    return {
      ...row,
      late: open && row.dueOn < this.clock.today(),
      mayWrite,
      mayFinish: mayWrite || (open && row.owner.id === actor.userId),
    };
  }
}
