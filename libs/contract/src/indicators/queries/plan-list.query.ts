import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { IndicatorPlanListResponse, IndicatorPlanResponse } from '../http/plan.response';

export interface PlanFilter extends PageRequest {
  indicatorId?: string;
  contractId?: string;
  /** LATE: open, and its day has passed. */
  view?: 'OPEN' | 'LATE';
}

const COLUMNS = `s.id, s.indicator_id as "indicatorId", i.code as "indicatorCode", c.code as "contractCode", s.code, s.period,
  s.cause, s.measure, s.owner_id as "ownerId", o.name as "ownerName", s.due_on as "dueOn", s.state, s.outcome,
  s.closed_at as "closedAt", s.recorded_at as "recordedAt", s.row_version as "rowVersion",
  coalesce((select jsonb_agg(jsonb_build_object('text', n.text, 'by', u.name, 'at', n.recorded_at) order by n.recorded_at, n.id)
    from indicator_plan_note n left join user_account u on u.id = n.recorded_by where n.plan_id = s.id), '[]') as notes`;

const FROM = `join indicator i on i.id = s.indicator_id join contract c on c.id = i.contract_id
  left join user_account o on o.id = s.owner_id`;

/** The one condition of a late plan: of the list, and of the tile in Mijn werk. $1 is today. */
export const LATE = `s.state = 'OPEN' and s.due_on < $1::date`;

type Row = Omit<IndicatorPlanResponse, 'owner' | 'closedAt' | 'recordedAt' | 'notes' | 'late'> & {
  ownerId: string;
  ownerName: string | null;
  closedAt: Date | null;
  recordedAt: Date;
  notes: { text: string; by: string | null; at: string }[];
};

/** Improvement plans, the ones of an indicator or of all. */
@Injectable()
export class PlanListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(filter: PlanFilter): Promise<IndicatorPlanListResponse> {
    const today = this.clock.today();
    const view = filter.view === 'LATE' ? LATE : filter.view === 'OPEN' ? `s.state = 'OPEN'` : 'true';
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `select s.id, s.due_on as "dueOn", s.recorded_at as "recordedAt" from indicator_plan s
              join indicator i on i.id = s.indicator_id
              where $1::date is not null and s.programme_id = any ($2) and ($3::uuid is null or s.programme_id = $3)
              and ($4::uuid is null or s.indicator_id = $4) and ($5::uuid is null or i.contract_id = $5) and ${view}`,
        parameters: [
          today,
          this.unitOfWork.actor.programmesWith('indicator.read'),
          filter.programmeId ?? null,
          filter.indicatorId ?? null,
          filter.contractId ?? null,
        ],
        sorts: {
          dueOn: { column: '"dueOn"', type: 'date' },
          recordedAt: { column: '"recordedAt"', type: 'timestamptz' },
        },
        defaultSort: 'dueOn',
        beside: { select: COLUMNS, from: `join indicator_plan s on s.id = page.id ${FROM}` },
      },
      filter,
    );
    return { items: items.map((row) => present(row, today)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<IndicatorPlanResponse> {
    const [row] = await this.unitOfWork.query<Row>(
      `select ${COLUMNS} from indicator_plan s ${FROM} where s.id = $1 and s.programme_id = any ($2)`,
      [id, this.unitOfWork.actor.programmesWith('indicator.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row, this.clock.today());
  }
}

const present = (
  { ownerId, ownerName, closedAt, recordedAt, notes, ...row }: Row,
  today: string,
): IndicatorPlanResponse => ({
  ...row,
  owner: { id: ownerId, name: ownerName ?? '' },
  late: row.state === 'OPEN' && row.dueOn < today,
  notes: notes.map(({ at, ...note }) => ({ ...note, at: new Date(at).toISOString() })),
  closedAt: closedAt?.toISOString() ?? null,
  recordedAt: recordedAt.toISOString(),
});
