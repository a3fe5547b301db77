import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { MilestoneResponse, MilestoneShiftResponse } from '../http/milestone.response';

type Row = Omit<MilestoneResponse, 'mayChange'>;
type ShiftRow = Omit<MilestoneShiftResponse, 'recordedAt'> & { recordedAt: Date };

const SELECT = `
  select m.id, m.programme_id as "programmeId", m.label, m.starts_on as "startsOn", m.ends_on as "endsOn", m.precision,
         m.tracks, m.note, m.decision_route as "decisionRoute", m.decision_id as "decisionId", s.title as "decisionTitle",
         m.reached_on as "reachedOn", m.row_version as "rowVersion",
         coalesce((select jsonb_agg(jsonb_build_object('afterId', d.after_id, 'afterLabel', a.label, 'lagDays', d.lag_days,
                     'minimumDays', d.minimum_days, 'origin', d.origin, 'purpose', d.purpose, 'basis', d.basis)
                     order by a.starts_on, a.id)
                   from milestone_dependency d join milestone a on a.id = d.after_id and a.state = 'PLANNED'
                   where d.milestone_id = m.id), '[]') as dependencies
  from milestone m left join scope_decision s on s.id = m.decision_id
  where m.state = 'PLANNED'`;

@Injectable()
export class MilestoneListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, request: PageRequest): Promise<Page<MilestoneResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} and m.programme_id = $1 and ($2::text is null or position(lower($2) in lower(m.label)) > 0)`,
        parameters: [programmeId, request.q?.trim() || null],
        sorts: {
          startsOn: { column: '"startsOn"', type: 'date' },
          endsOn: { column: '"endsOn"', type: 'date' },
          label: { column: 'label', type: 'text' },
        },
        defaultSort: 'startsOn',
      },
      request,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<MilestoneResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} and m.id = $1 and m.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('programme.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  /** What was shifted, by whom and why; the last first. */
  async shifts(
    programmeId: string,
    filter: PageRequest & { milestoneId?: string },
  ): Promise<Page<MilestoneShiftResponse>> {
    const { items, next } = await keysetPage<ShiftRow>(
      this.unitOfWork,
      {
        sql: `select s.id, s.milestone_id as "milestoneId", m.label, s.days, s.reason, s.changes as shifts,
                     u.name as "recordedBy", s.recorded_at as "recordedAt"
              from milestone_shift s join milestone m on m.id = s.milestone_id
              left join user_account u on u.id = s.recorded_by
              where s.programme_id = $1 and ($2::uuid is null or s.milestone_id = $2)`,
        parameters: [programmeId, filter.milestoneId ?? null],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      filter,
    );
    return { items: items.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })), next };
  }

  private present(row: Row): MilestoneResponse {
    return { ...row, mayChange: this.unitOfWork.actor.can('milestone.write', { programmeId: row.programmeId }) };
  }
}
