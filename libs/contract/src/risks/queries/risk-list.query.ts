import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { bandOf } from '../domain/risk';
import type { RiskMatrixResponse, RiskResponse } from '../http/risk.response';

type Row = Omit<RiskResponse, 'band' | 'mayWrite' | 'mayTake'> & { number: number };

export interface RiskFilter extends PageRequest {
  contractId?: string;
  state?: string;
  chance?: number;
  impact?: number;
  ownerId?: string;
  money?: string;
}

const amount = (column: string) => `round(${column} / 100.0, 2)::text`;

const SELECT = `
  select r.id, r.programme_id as "programmeId", r.contract_id as "contractId", c.code as "contractCode", r.number, r.code,
         r.title, r.cause, r.event, r.effect, r.strategy, r.chance, r.impact, r.score, ${amount('r.low_cents')} as low,
         ${amount('r.high_cents')} as high, r.effect_year as "effectYear",
         jsonb_build_object('id', u.id, 'name', u.name) as owner, r.review_on as "reviewOn", r.state, r.outcome,
         r.closed_on as "closedOn", r.closed_reason as "closedReason",
         (select count(*)::int from risk_measure m where m.risk_id = r.id and m.state = 'OPEN') as "openMeasures",
         (select count(*)::int from risk_measure m where m.risk_id = r.id and m.state = 'OPEN' and m.due_on < $1::date) as "lateMeasures",
         (select t.name from risk_forecast f join user_account t on t.id = f.taken_by
          where f.risk_id = r.id and f.released_on is null) as "takenBy",
         r.row_version as "rowVersion"
  from risk r join contract c on c.id = r.contract_id join user_account u on u.id = r.owner_id`;

/** Risks of one contract or of all, the heaviest first unless asked otherwise. */
@Injectable()
export class RiskListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(filter: RiskFilter): Promise<Page<RiskResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where r.programme_id = any ($2) and ($3::uuid is null or r.programme_id = $3)
              and ($4::uuid is null or r.contract_id = $4) and ($5::text is null or r.state = $5)
              and ($6::int is null or r.chance = $6) and ($7::int is null or r.impact = $7)
              and ($8::uuid is null or r.owner_id = $8)
              and ($9::text is null or case $9 when 'NONE' then r.low_cents is null when 'OPEN' then r.low_cents is not null
                and not exists (select 1 from risk_forecast f where f.risk_id = r.id and f.released_on is null)
                else exists (select 1 from risk_forecast f where f.risk_id = r.id and f.released_on is null) end)
              and ($10::text is null or strpos(lower(concat_ws(' ', r.code, r.title, r.cause, r.event, r.effect)), lower($10)) > 0)`,
        parameters: [
          ...[this.clock.today(), this.unitOfWork.actor.programmesWith('risk.read'), filter.programmeId ?? null],
          ...[filter.contractId ?? null, filter.state ?? null, filter.chance ?? null, filter.impact ?? null],
          ...[filter.ownerId ?? null, filter.money ?? null, filter.q?.trim() || null],
        ],
        sorts: {
          code: { column: 'number', type: 'int' },
          score: { column: 'score', type: 'int' },
          title: { column: 'title', type: 'text' },
        },
        defaultSort: '-score',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<RiskResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where r.id = $2 and r.programme_id = any ($3)`, [
      ...[this.clock.today(), id, this.unitOfWork.actor.programmesWith('risk.read')],
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  /** All twenty-five places with how many open risks stand there, and the first few by name. */
  async matrix(programmeId: string | undefined, contractId: string | undefined): Promise<RiskMatrixResponse> {
    const rows = await this.unitOfWork.query<{ chance: number; impact: number; count: number; codes: string[] }>(
      `select chance, impact, count(*)::int as count, (array_agg(code order by number, id))[1:4] as codes
       from risk where programme_id = any ($1) and ($2::uuid is null or programme_id = $2)
         and ($3::uuid is null or contract_id = $3) and state = 'OPEN' group by chance, impact`,
      [this.unitOfWork.actor.programmesWith('risk.read'), programmeId ?? null, contractId ?? null],
    );
    const cells = [1, 2, 3, 4, 5].flatMap((chance) =>
      [1, 2, 3, 4, 5].map((impact) => {
        const found = rows.find((row) => row.chance === chance && row.impact === impact);
        return { chance, impact, band: bandOf(chance, impact), count: found?.count ?? 0, codes: found?.codes ?? [] };
      }),
    );
    return { cells, total: cells.reduce((sum, { count }) => sum + count, 0) };
  }

  private present({ number: _, ...row }: Row): RiskResponse {
    const scope = { programmeId: row.programmeId };
    const { actor } = this.unitOfWork;
    return {
      ...row,
      band: bandOf(row.chance, row.impact),
      mayWrite: actor.can('risk.write', scope),
      mayTake: actor.can('risk.take', scope),
    };
  }
}
