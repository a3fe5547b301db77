import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { expectedBy, isOverdue } from '../domain/rhythm';
import type { BodyResponse } from '../http/body.response';

type Row = Omit<BodyResponse, 'expectedBy' | 'overdue'>;

/** Of each body its seats, its coming meeting and its latest ones; row-level security leaves out what one may not see. */
const SELECT = `
  select b.id, b.programme_id as "programmeId", b.code, b.name, b.level, b.task, b.decides, b.rhythm,
         b.reports_to_id as "reportsToId", r.name as "reportsTo", b.state, b.row_version as "rowVersion",
         coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'municipalityId', s.municipality_id, 'unitId', s.unit_id,
                     'place', coalesce(m.name, u.name), 'functionTitle', s.function_title, 'seat', s.seat,
                     'startsOn', s.starts_on, 'endsOn', s.ends_on, 'past', s.ends_on < $2::date is true, 'rowVersion', s.row_version)
                     order by s.ends_on is not null, array_position(array['CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER'], s.seat), s.function_title, s.id)
                   from governance_member s left join municipality m on m.id = s.municipality_id
                   left join organisation_unit u on u.id = s.unit_id where s.body_id = b.id), '[]') as members,
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'heldOn', t.held_on, 'state', t.state) order by t.held_on desc)
                   from (select t.* from governance_meeting g join meeting t on t.id = g.meeting_id
                         where g.body_id = b.id and t.state <> 'WITHDRAWN' order by t.held_on desc limit 12) t), '[]') as meetings,
         (select max(t.held_on) from governance_meeting g join meeting t on t.id = g.meeting_id
          where g.body_id = b.id and t.state <> 'WITHDRAWN' and t.held_on < $2::date) as "lastOn",
         (select min(t.held_on) from governance_meeting g join meeting t on t.id = g.meeting_id
          where g.body_id = b.id and t.state <> 'WITHDRAWN' and t.held_on >= $2::date) as "nextOn"
  from governance_body b left join governance_body r on r.id = b.reports_to_id`;

@Injectable()
export class BodyQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(programmeId: string, request: PageRequest & { level?: string }): Promise<Page<BodyResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where b.programme_id = $1 and b.state = 'ACTIVE' and ($3::text is null or b.level = $3)
              and ($4::text is null or position(lower($4) in lower(concat_ws(' ', b.code, b.name, b.task, b.decides))) > 0)`,
        parameters: [programmeId, this.clock.today(), request.level ?? null, request.q?.trim() || null],
        sorts: { code: { column: 'code', type: 'text' }, name: { column: 'name', type: 'text' } },
        defaultSort: 'code',
      },
      request,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<BodyResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where b.id = $1 and b.programme_id = any ($3)`, [
      id,
      this.clock.today(),
      this.unitOfWork.actor.programmesWith('implementation.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present(row: Row): BodyResponse {
    const { rhythm, lastOn, nextOn } = row;
    return {
      ...row,
      expectedBy: expectedBy(rhythm, lastOn),
      overdue: isOverdue(rhythm, lastOn, nextOn, this.clock.today()),
    };
  }
}
