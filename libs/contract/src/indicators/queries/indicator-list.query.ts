import { Injectable } from '@nestjs/common';
import { Clock, everyItem, keysetPage, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { Frequency } from '../domain/indicator-period';
import { periodAt } from '../domain/indicator-period';
import { shortest } from '../domain/measure';
import type { IndicatorListResponse, IndicatorResponse } from '../http/indicator.response';
import { missingPoint, POINT_COLUMNS, PointRow, presentPoint } from './indicator-rows';

export interface IndicatorFilter extends PageRequest {
  contractId?: string;
  light?: 'GREEN' | 'AMBER' | 'RED';
  purpose?: 'POLICY' | 'STEERING';
  frequency?: Frequency;
  /** MISSING: at least one ended period without a value. */
  values?: 'MISSING';
  /** ACTIVE when left out. */
  state?: 'ACTIVE' | 'ENDED';
}

export type IndicatorRow = Omit<IndicatorResponse, 'owner' | 'judge' | 'latest'> & {
  ownerId: string | null;
  ownerName: string | null;
  judgeId: string | null;
  judgeName: string | null;
  contractStartsOn: string;
  contractEndsOn: string;
  latestStartsOn: string | null;
  latestEndsOn: string | null;
  latest: PointRow | null;
};

/** The definition that holds on day $1, as `v`; the first one also for what came before it. */
export const IN_FORCE = `
  cross join lateral (
    select * from indicator_version w where w.indicator_id = i.id and (w.valid_from <= $1::date or w.n = 1)
    order by w.n desc limit 1
  ) v`;

/** First and last ended period on day $1, as `t`; both null while none has ended. The same rule as endedPeriods. */
const ENDED = `
  cross join lateral (
    select e.months, e.first_start, e.last_start,
           case when e.last_start >= e.first_start then e.last_start end as latest_start,
           greatest(0, ((extract(year from e.last_start) - extract(year from e.first_start)) * 12
             + extract(month from e.last_start) - extract(month from e.first_start))::int / e.months + 1) as expected
    from (
      select m.months, indicator_period_start(v.frequency, c.starts_on) as first_start,
             least((indicator_period_start(v.frequency, $1::date) - make_interval(months => m.months))::date,
               indicator_period_start(v.frequency, least(c.ends_on, i.ended_on))) as last_start
      from (select case v.frequency when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 else 12 end as months) m
    ) e
  ) t
  left join indicator_point p on p.indicator_id = i.id and p.starts_on = t.latest_start and p.municipality_id is null`;

const MISSING = `greatest(0, t.expected - (select count(*)::int from indicator_point k where k.indicator_id = i.id
  and k.municipality_id is null and k.state <> 'MISSING' and k.starts_on between t.first_start and t.last_start))`;

/** Everything of an indicator on day $1. */
export const INDICATOR = {
  select: `i.id, i.programme_id as "programmeId", i.contract_id as "contractId", c.code as "contractCode", i.code,
    c.starts_on as "contractStartsOn", c.ends_on as "contractEndsOn", v.id as "versionId", v.n as "versionNumber",
    v.valid_from as "validFrom", v.name, v.definition, v.numerator, v.denominator, v.unit, v.direction, v.norm,
    v.amber_limit as "amberLimit", v.red_limit as "redLimit", v.frequency, v.source, v.purpose,
    v.per_municipality as "perMunicipality", v.minimum_cell_size as "minimumCellSize", i.template_code as "templateCode",
    i.ended_on as "endedOn", i.end_reason as "endReason", i.owner_id as "ownerId", owner.name as "ownerName",
    i.judge_id as "judgeId", judge.name as "judgeName", i.row_version as "rowVersion", t.latest_start as "latestStartsOn",
    (t.latest_start + make_interval(months => t.months))::date - 1 as "latestEndsOn", ${MISSING} as "missingCount",
    case when p.indicator_id is not null then (select to_jsonb(q) from (select ${POINT_COLUMNS}) q) end as latest`,
  from: `join contract c on c.id = i.contract_id ${IN_FORCE} ${ENDED}
    left join user_account owner on owner.id = i.owner_id
    left join user_account judge on judge.id = i.judge_id`,
};

const SELECTION = `
  i.programme_id = any ($2) and ($3::uuid is null or i.programme_id = $3) and ($4::uuid is null or i.contract_id = $4)
  and ($5::text is null or strpos(lower(concat_ws(' ', i.code, v.name, v.definition)), lower($5)) > 0)
  and ($6::text is null or v.purpose = $6) and ($7::text is null or v.frequency = $7)
  and (i.ended_on is null or i.ended_on >= $1::date) = ($8::text = 'ACTIVE')`;

/** Indicators with what their last period says; numbers come from `indicator_point` alone. */
@Injectable()
export class IndicatorListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(filter: IndicatorFilter): Promise<IndicatorListResponse> {
    const { items, next } = await keysetPage<IndicatorRow>(
      this.unitOfWork,
      {
        sql: `select i.id, c.code || ' ' || i.code as "codeSort", v.name from indicator i
              join contract c on c.id = i.contract_id ${IN_FORCE} ${this.byPeriod(filter)}
              where ${SELECTION} and ${this.condition(filter)}`,
        parameters: this.parameters(filter),
        sorts: { code: { column: '"codeSort"', type: 'text' }, name: { column: 'name', type: 'text' } },
        defaultSort: 'code',
        beside: { select: INDICATOR.select, from: `join indicator i on i.id = page.id ${INDICATOR.from}` },
      },
      filter,
    );
    return { items: items.map(presentIndicator), next };
  }

  /** Every page after another, for papers. */
  async all(filter: IndicatorFilter): Promise<IndicatorResponse[]> {
    const rows = await everyItem((paging) => this.page({ ...filter, ...paging }));
    return rows;
  }

  /** How many there are in all, for the tile that is equal to this list. */
  async count(filter: IndicatorFilter): Promise<number> {
    const [row] = await this.unitOfWork.prepared<{ total: number }>(
      `select count(*)::int as total from (select 1 from indicator i join contract c on c.id = i.contract_id ${IN_FORCE}
         ${this.byPeriod(filter)} where ${SELECTION} and ${this.condition(filter)} limit 10000) capped`,
      this.parameters(filter),
    );
    return row!.total;
  }

  private byPeriod({ light, values }: IndicatorFilter): string {
    return light || values ? ENDED : '';
  }

  /** The words come from closed lists; a value that is none of them has been refused before this. */
  private condition({ light, values }: IndicatorFilter): string {
    const lit = light
      ? `coalesce(p.judged_light, p.light) = '${{ GREEN: 'GREEN', AMBER: 'AMBER', RED: 'RED' }[light]}'`
      : 'true';
    return values ? `${lit} and ${MISSING} > 0` : lit;
  }

  private parameters(filter: IndicatorFilter): unknown[] {
    return [
      this.clock.today(),
      this.unitOfWork.actor.programmesWith('indicator.read'),
      filter.programmeId ?? null,
      filter.contractId ?? null,
      filter.q?.trim() || null,
      filter.purpose ?? null,
      filter.frequency ?? null,
      filter.state ?? 'ACTIVE',
    ];
  }
}

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

/** A row as the API shows it; a period without a point is there, empty. */
export function presentIndicator(row: IndicatorRow): IndicatorResponse {
  const { ownerId, ownerName, judgeId, judgeName, latestStartsOn, latestEndsOn, latest, ...rest } = row;
  const {
    contractStartsOn: _,
    contractEndsOn: __,
    codeSort: ___,
    ...known
  } = rest as typeof rest & { codeSort?: string };
  return {
    ...known,
    ...{ norm: shortest(row.norm), amberLimit: shortest(row.amberLimit), redLimit: shortest(row.redLimit) },
    owner: person(ownerId, ownerName),
    judge: person(judgeId, judgeName),
    latest: latestStartsOn
      ? presentPoint(latest ?? missingPoint(periodAt(row.frequency, latestStartsOn), latestStartsOn, latestEndsOn!))
      : null,
  };
}
