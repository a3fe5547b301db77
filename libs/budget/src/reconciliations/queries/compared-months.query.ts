import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { ContractFact } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';
import { endOfDay } from '../../board/domain/stand';
import type { ComparedMonth } from '../domain/reconciliation';

/**
 * Advances count in the month in which their term is due. What the ledger books for the contract stands under the contract;
 * when the joint body is principal (route C) the municipality books a bijdrage instead.
 */
const MONTHS = `
  with span as (
    select generate_series(date_trunc('year', $2::date), date_trunc('month', $2::date), interval '1 month')::date as period
  ), place as (
    select m.id as municipality_id, m.sort from municipality m where m.programme_id = $3
  ), stated as (
    select municipality_id, period, sum(amount_cents) as cents from book_total
    where programme_id = $3 and measure = 'EXPENDITURE' and contract_id = $1 and period >= date_trunc('year', $2::date)
      and known_on < $5::date group by 1, 2
  ), advanced as (
    select p.municipality_id, date_trunc('month', t.due_on)::date as period, sum(p.amount_cents) as cents
    from advance_schedule s
    join advance_payment p on p.advance_schedule_id = s.id and p.paid_on <= $2 and p.recorded_at < $6
    join advance_term t on t.version_id = (
        select v.id from advance_schedule_version v where v.advance_schedule_id = s.id and v.recorded_at < $6
        order by v.n desc limit 1)
      and t.municipality_id = p.municipality_id and t.number = p.term_number
    where s.contract_id = $1 and s.year = extract(year from $2::date) group by 1, 2
  ), booked as (
    select municipality_id, period, sum(amount_cents) as cents from book_total
    where programme_id = $3 and measure = 'ACTUAL_COST' and period >= date_trunc('year', $2::date)
      and known_on < $5::date
      and case when $4 = 'C' then legal_basis = 'JOINT_CONTRIBUTION' else contract_id = $1 end group by 1, 2
  )
  select place.municipality_id as "municipalityId", span.period::text as period, stated.cents::text as stated,
         coalesce(advanced.cents, 0)::text as advanced, booked.cents::text as booked
  from span cross join place
  left join stated using (municipality_id, period)
  left join advanced using (municipality_id, period)
  left join booked using (municipality_id, period)
  where num_nonnulls(stated.cents, advanced.cents, booked.cents) > 0
  order by span.period, place.sort`;

/** The three amounts per municipality and month, from the first of the year up to and including a week, as known at the end of a day. */
@Injectable()
export class ComparedMonthsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param knownOn 'yyyy-mm-dd': only what was recorded until the end of this day; null: all */
  async of(
    { id, programmeId, paymentRoute }: ContractFact,
    weekEndsOn: string,
    knownOn: string | null,
  ): Promise<ComparedMonth[]> {
    type Row = {
      municipalityId: string;
      period: string;
      stated: string | null;
      advanced: string;
      booked: string | null;
    };
    const rows = await this.unitOfWork.query<Row>(MONTHS, [
      ...[id, weekEndsOn, programmeId, paymentRoute],
      ...(knownOn === null
        ? ['infinity', 'infinity']
        : [LocalDate.addDays(LocalDate.parse(knownOn), 1), endOfDay(knownOn)]),
    ]);
    const known = (cents: string | null) => (cents === null ? null : Money.fromCents(cents));
    return rows.map(({ stated, advanced, booked, ...row }) => ({
      ...{ ...row, stated: known(stated), advanced: Money.fromCents(advanced), booked: known(booked) },
    }));
  }
}
