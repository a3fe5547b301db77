import { Injectable } from '@nestjs/common';
import { Money, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { StoredInputs } from '../data/settlement-scenario.entity';
import type { ExpectedFrom } from '../domain/expected-settlement';
import type { ForecastStand } from '../../forecasts/queries/forecast-inputs.query';
import { readRule, RuleTerms } from '../domain/stored-rule';

/** A contract year: valid on `asOf` ('yyyy-mm-dd'), as recorded before `knownBefore` (ISO 8601, or 'infinity'). */
export type SettlementQuestion = ForecastStand;

/** Rules, budget, key, reserve and the figures of the last scenario under the same rules, each as it was known. */
const STAND = `
  with version as (
    select v.id, v.n, v.agreed_cents from agreed_budget b join agreed_budget_version v on v.agreed_budget_id = b.id
    where b.contract_id = $1 and b.year = $2 and v.valid_from <= $3 and v.recorded_at < $4
  ), split as (
    select s.id, s.municipality_key_id from version join budget_split s on s.agreed_budget_version_id = version.id
    where s.recorded_at < $4 order by version.n desc, s.n desc limit 1
  ), scheme as (
    select id from settlement_scheme where contract_id = $1 and from_year <= $2 and recorded_at < $4
    order by from_year desc, n desc limit 1
  )
  select (select agreed_cents from version order by n limit 1) as original,
         (select agreed_cents from version order by n desc limit 1) as agreed,
         (select json_agg(r.terms || jsonb_build_object('kind', r.kind) order by r.position)
          from settlement_rule r where r.settlement_scheme_id = scheme.id) as rules,
         (select json_agg(json_build_object('municipalityId', k.municipality_id, 'percentage', k.percentage::text) order by k.sort)
          from split join allocation_key_share k on k.allocation_key_id = split.municipality_key_id) as key,
         (select json_agg(json_build_object('municipalityId', per.municipality_id, 'cents', per.cents::text) order by per.sort) from (
            select l.municipality_id, m.sort, sum(lv.amount_cents) as cents
            from split join budget_line_version lv on lv.budget_split_id = split.id
            join budget_line l on l.id = lv.budget_line_id join municipality m on m.id = l.municipality_id
            group by l.municipality_id, m.sort) per) as agreed_shares,
         (select coalesce(s.reserve_after_cents, s.reserve_before_cents)
          from settlement t join settlement_scenario s on s.id = t.settlement_scenario_id
          where t.contract_id = $1 and t.year < $2 and t.recorded_at < $4 order by t.year desc, t.n desc limit 1) as reserve,
         (select s.inputs from settlement_scenario s
          where s.contract_id = $1 and s.year = $2 and s.settlement_scheme_id = scheme.id and s.recorded_at < $4
          order by s.recorded_at desc, s.id desc limit 1) as inputs
  from scheme`;

interface Row {
  original: string | null;
  agreed: string | null;
  rules: RuleTerms[] | null;
  key: { municipalityId: string; percentage: string }[] | null;
  agreed_shares: { municipalityId: string; cents: string }[] | null;
  reserve: string | null;
  inputs: StoredInputs | null;
}

/** What the expected settlement of a contract year starts from, at a stand. */
@Injectable()
export class SettlementStandQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Without the forecast; null when there are no rules, no budget or no division over municipalities yet. */
  async of({ contractId, year, asOf, knownBefore }: SettlementQuestion): Promise<Omit<ExpectedFrom, 'spent'> | null> {
    const [row] = await this.unitOfWork.query<Row>(STAND, [contractId, year, asOf, knownBefore]);
    if (!row?.rules || row.original === null || row.agreed === null || !row.agreed_shares) return null;
    const { inputs } = row;
    return {
      rules: row.rules.map(readRule),
      original: Money.fromCents(row.original),
      agreed: Money.fromCents(row.agreed),
      reserveBefore: Money.fromCents(row.reserve ?? 0),
      given: {
        overhead: inputs?.overhead ? Money.parse(inputs.overhead) : null,
        numbers: new Map(Object.entries(inputs?.numbers ?? {}).map(([rule, number]) => [Number(rule), number])),
        undelivered: new Map(
          Object.entries(inputs?.undelivered ?? {}).map(([rule, amount]) => [Number(rule), Money.parse(amount)]),
        ),
      },
      // An imported division has no key: then the municipalities share by what they have in the agreed sum.
      weights:
        row.key?.map(({ municipalityId, percentage }) => ({ municipalityId, weight: Percentage.parse(percentage) })) ??
        row.agreed_shares.map(({ municipalityId, cents }) => ({ municipalityId, weight: Money.fromCents(cents) })),
    };
  }
}
