import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { subjectName } from './subject-name';
import type { MeetingResponse, MeetingSummaryResponse } from '../http/meeting.response';

export interface MeetingFilter extends PageRequest {
  subjectKind?: string;
  subjectId?: string;
  /** Left out: all that was not called off. */
  state?: string;
}

type SummaryRow = Omit<MeetingSummaryResponse, 'mayWrite'> & { tenderId: string | null; workgroupId: string | null };
type MeetingRow = Omit<MeetingResponse, 'mayWrite'> & { tenderId: string | null; workgroupId: string | null };

const COLUMNS = `
  m.id, m.programme_id as "programmeId", m.tender_id as "tenderId", m.workgroup_id as "workgroupId",
  m.subject_kind as "subjectKind", m.subject_id as "subjectId",
  ${subjectName('m')} as "subjectName", m.title, m.held_on as "heldOn", m.place, m.state,
  m.attendees, m.series_id as "seriesId", m.row_version as "rowVersion",
  (select coalesce(max(v.n), 0)::int from meeting_minutes v where v.meeting_id = m.id) as "minutesVersion",
  (select count(*)::int from action_item a where a.meeting_id = m.id and a.state = 'OPEN') as "openActions"`;

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const ONE = `
  select ${COLUMNS}, m.agenda,
         coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'note', i.note, 'source',
                     case when i.source_id is not null then jsonb_build_object('kind', i.source_kind, 'recordId', i.source_id,
                       'code', i.source_code, 'url', i.source_url) end) order by i.position, i.id)
                   from agenda_item i where i.meeting_id = m.id), '[]') as items,
         coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'n', v.n, 'text', v.text, 'points', v.points, 'changeReason', v.change_reason,
                     'recordedAt', ${moment('v.recorded_at')}, 'recordedBy', u.name) order by v.n desc)
                   from meeting_minutes v left join user_account u on u.id = v.recorded_by where v.meeting_id = m.id), '[]') as minutes,
         coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'n', d.n, 'text', d.text, 'agendaItemId', d.agenda_item_id,
                     'recordedAt', ${moment('d.recorded_at')}) order by d.n)
                   from meeting_decision d where d.meeting_id = m.id), '[]') as decisions
  from meeting m where m.id = $1`;

/** Meetings that the actor may see, the latest first; one with all versions of its minutes. */
@Injectable()
export class MeetingQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: MeetingFilter): Promise<Page<MeetingSummaryResponse>> {
    const { items, next } = await keysetPage<SummaryRow>(
      this.unitOfWork,
      {
        sql: `select ${COLUMNS} from meeting m
              where m.programme_id = $1 and ($2::text is null or m.subject_kind = $2)
                and ($3::uuid is null or m.subject_id = $3) 
                and case when $5::text is null then m.state <> 'WITHDRAWN' else m.state = $5 end
                and ($4::text is null or position(lower($4) in lower(m.title)) > 0)`,
        parameters: [
          programmeId,
          filter.subjectKind ?? null,
          filter.subjectId ?? null,
          filter.q?.trim() || null,
          filter.state ?? null,
        ],
        sorts: { heldOn: { column: '"heldOn"', type: 'date' } },
        defaultSort: '-heldOn',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<MeetingResponse> {
    const [row] = await this.unitOfWork.query<MeetingRow>(ONE, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present<Row extends SummaryRow>({ tenderId, workgroupId, ...row }: Row) {
    const scope = { programmeId: row.programmeId, tenderId, workgroupId };
    return { ...row, mayWrite: row.state !== 'WITHDRAWN' && this.unitOfWork.actor.can('meeting.write', scope) };
  }
}
