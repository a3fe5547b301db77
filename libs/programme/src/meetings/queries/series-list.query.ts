import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { MeetingSeriesResponse } from '../http/meeting-series.response';
import { subjectName } from './subject-name';

type Row = Omit<MeetingSeriesResponse, 'mayWrite'> & { tenderId: string | null; workgroupId: string | null };

export interface SeriesFilter extends PageRequest {
  subjectKind?: string;
  subjectId?: string;
  state?: string;
}

const SELECT = `
  select r.id, r.programme_id as "programmeId", r.tender_id as "tenderId", r.workgroup_id as "workgroupId",
         r.subject_kind as "subjectKind", r.subject_id as "subjectId", ${subjectName('r')} as "subjectName", r.title, r.place,
         r.attendees, r.points, r.unit, r.every, r.first_on as "firstOn", r.until, r.follows_id as "followsId",
         f.title as "followsTitle", r.offset_days as "offsetDays", r.state, r.ended_reason as "endedReason",
         (select min(m.held_on) from meeting m where m.series_id = r.id and m.state = 'PLANNED' and m.held_on >= $1::date) as "nextOn",
         (select count(*)::int from meeting m where m.series_id = r.id and m.state = 'PLANNED' and m.held_on >= $1::date) as "toCome",
         r.row_version as "rowVersion"
  from meeting_series r left join meeting_series f on f.id = r.follows_id`;

/** Series of meetings that the actor may see. */
@Injectable()
export class SeriesListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(programmeId: string, filter: SeriesFilter): Promise<Page<MeetingSeriesResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where r.programme_id = $2 and ($3::text is null or r.subject_kind = $3)
                and ($4::uuid is null or r.subject_id = $4) and ($5::text is null or r.state = $5)
                and ($6::text is null or position(lower($6) in lower(r.title)) > 0)`,
        parameters: [
          ...[this.clock.today(), programmeId, filter.subjectKind ?? null, filter.subjectId ?? null],
          ...[filter.state ?? null, filter.q?.trim() || null],
        ],
        sorts: { title: { column: 'title', type: 'text' } },
        defaultSort: 'title',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<MeetingSeriesResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where r.id = $2`, [this.clock.today(), id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present({ tenderId, workgroupId, ...row }: Row): MeetingSeriesResponse {
    const scope = { programmeId: row.programmeId, tenderId, workgroupId };
    return { ...row, mayWrite: row.state === 'ACTIVE' && this.unitOfWork.actor.can('meeting.write', scope) };
  }
}
