import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import {
  CalendarEntry,
  CalendarRange,
  CalendarSource,
  CalendarSourcePort,
  Clock,
  UnitOfWork,
  WorkItem,
  WorkSource,
  WorkSourcePort,
} from '@koersvast/platform';

interface PassedRow {
  id: string;
  code: string;
  title: string;
  destroyOn: LocalDate;
  total: number;
}

/** Documents whose term has passed: somebody has to say what becomes of them, for nothing goes by itself. */
@Injectable()
@WorkSource('documents whose term has passed')
export class PassedRetentionWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('document.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<PassedRow>(
      `select d.id, d.code, d.title, d.destroy_on as "destroyOn", count(*) over ()::int as total from document d
       where d.programme_id = $1 and d.destroy_on <= $2::date and d.hold_reason is null and d.state = 'ACTIVE'
       order by d.destroy_on, d.id limit $3`,
      [programmeId, this.clock.today(), limit],
    );
    const items = rows.map(({ id, code, title, destroyOn }): WorkItem => ({
      group: 'TO_TREAT',
      kind: 'document',
      recordId: id,
      code,
      title,
      reason: `Bewaartermijn voorbij sinds ${LocalDate.format(destroyOn)}`,
      url: `/dossier/${id}`,
      sinceOn: destroyOn,
      sinceAt: `${destroyOn}T00:00:00.000Z`,
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}

interface DayRow {
  id: string;
  on: string;
  code: string;
  title: string;
  confidential: boolean;
  revision: number;
}

/** When terms end, in the calendar. */
@Injectable()
@CalendarSource(['DOCUMENT'])
export class RetentionCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    if (!actor.programmesWith('document.read').includes(programmeId)) return [];
    const rows = await this.unitOfWork.query<DayRow>(
      `select d.id, d.destroy_on as "on", d.code, d.title, d.row_version as revision,
              d.tender_id is not null or d.confidentiality <> 'MEMBERS' as confidential
       from document d
       where d.programme_id = $1 and d.destroy_on between $2::date and $3::date and d.hold_reason is null and d.state = 'ACTIVE'
       order by d.destroy_on, d.id limit $4`,
      [programmeId, from, to, limit],
    );
    const mine = actor.can('document.write', { programmeId });
    return rows.map(({ id, title, ...row }) => ({
      ...row,
      title: `Bewaartermijn voorbij: ${title}`,
      kind: 'DOCUMENT',
      recordId: id,
      part: 'retention',
      url: `/dossier/${id}`,
      municipalityId: null,
      mine,
      done: false,
      fixed: false,
    }));
  }
}
