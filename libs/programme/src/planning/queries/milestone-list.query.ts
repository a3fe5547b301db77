import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { DecisionFacts } from '../../decisions/decision-facts.query';
import { milestoneStanding } from '../domain/milestone-standing';
import type { MilestoneResponse, MilestoneShiftResponse } from '../http/milestone.response';

type Row = Omit<MilestoneResponse, 'mayChange' | 'standing'> & { awaited: boolean };
type ShiftRow = Omit<MilestoneShiftResponse, 'recordedAt'> & { recordedAt: Date };

/** $1: today. */
const SELECT = `
  select m.id, m.programme_id as "programmeId", m.label, m.starts_on as "startsOn", m.ends_on as "endsOn", m.precision,
         m.tracks, m.note, m.decision_route as "decisionRoute", m.decision_id as "decisionId", s.title as "decisionTitle",
         m.reached_on as "reachedOn", m.row_version as "rowVersion", m.tender_id as "tenderId", t.code as "tenderCode",
         exists (select from milestone_dependency d join milestone f on f.id = d.milestone_id and f.state = 'PLANNED'
                 where d.after_id = m.id and f.reached_on is null and f.ends_on >= $1::date) as awaited,
         coalesce((select jsonb_agg(jsonb_build_object('afterId', d.after_id, 'afterLabel', a.label, 'lagDays', d.lag_days,
                     'minimumDays', d.minimum_days, 'origin', d.origin, 'purpose', d.purpose, 'basis', d.basis)
                     order by a.starts_on, a.id)
                   from milestone_dependency d join milestone a on a.id = d.after_id and a.state = 'PLANNED'
                   where d.milestone_id = m.id), '[]') as dependencies
  from milestone m left join scope_decision s on s.id = m.decision_id left join tender t on t.id = m.tender_id
  where m.state = 'PLANNED'`;

@Injectable()
export class MilestoneListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionFacts,
    private readonly clock: Clock,
  ) {}

  /** @param tenderId the shared ones and those of this tender; without it all that the actor may see. */
  async page(
    programmeId: string,
    { tenderId = null, ...request }: PageRequest & { tenderId?: string | null },
  ): Promise<Page<MilestoneResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} and m.programme_id = $2 and ($3::text is null or position(lower($3) in lower(m.label)) > 0)
                and ($4::uuid is null or m.tender_id is null or m.tender_id = $4)`,
        parameters: [this.clock.today(), programmeId, request.q?.trim() || null, tenderId],
        sorts: {
          startsOn: { column: '"startsOn"', type: 'date' },
          endsOn: { column: '"endsOn"', type: 'date' },
          label: { column: 'label', type: 'text' },
        },
        defaultSort: 'startsOn',
      },
      request,
    );
    return { items: await this.present(programmeId, items), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<MilestoneResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} and m.id = $2 and m.programme_id = any ($3)`, [
      this.clock.today(),
      id,
      this.unitOfWork.actor.programmesWith('programme.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return (await this.present(row.programmeId, [row]))[0]!;
  }

  /** What was shifted, by whom and why; the last first. */
  async shifts(
    programmeId: string,
    filter: PageRequest & { milestoneId?: string },
  ): Promise<Page<MilestoneShiftResponse>> {
    const { items, next } = await keysetPage<ShiftRow>(
      this.unitOfWork,
      {
        sql: `select s.id, s.milestone_id as "milestoneId", m.label, s.days, s.reason,
                     (select coalesce(jsonb_agg(c.change order by c.n), '[]')
                      from jsonb_array_elements(s.changes) with ordinality c(change, n)
                      where exists (select from milestone v where v.id = (c.change ->> 'id')::uuid)) as shifts,
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

  private async present(programmeId: string, rows: readonly Row[]): Promise<MilestoneResponse[]> {
    const { actor } = this.unitOfWork;
    const asked = rows.some(({ decisionId }) => decisionId !== null);
    const taken = asked ? await this.decisions.taken(programmeId) : [];
    return rows.map(({ awaited, ...row }) => {
      const decisionTaken = row.decisionId === null ? null : taken.includes(row.decisionId);
      return {
        ...row,
        standing: milestoneStanding({ ...row, decisionTaken, awaited }, this.clock.today()),
        mayChange: actor.can('milestone.write', row),
      };
    });
  }
}
