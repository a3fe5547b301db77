import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';
import { expectedToDate, monthsElapsed } from '../../board/domain/board-figures';

/** A contract year at a stand: valid on `asOf` ('yyyy-mm-dd'), as recorded before `knownBefore` (ISO 8601, or 'infinity'). */
export interface PaymentStand {
  contractId: string;
  year: number;
  asOf: string;
  knownBefore: string;
}

/** Separate facts, never added together (domain C6). */
export interface AdvanceFact {
  municipalityId: string;
  municipality: string;
  /** Share of the agreed year. */
  agreed: Money;
  /** Last: what of the agreed sum belongs to the ended months, 3/12 after March. */
  due: Money;
  /** Bevoorschot: what was paid, reversals taken off. */
  paid: Money;
  /** Vooruitbetaald: paid minus last; below nil still to be paid over the ended months. */
  prepaid: Money;
  /** Open verplichting: agreed minus paid. */
  open: Money;
}

const FACTS = `
  with split as (
    select s.id from agreed_budget b
    join agreed_budget_version v on v.agreed_budget_id = b.id join budget_split s on s.agreed_budget_version_id = v.id
    where b.contract_id = $1 and b.year = $2
      and v.valid_from <= $3 and v.recorded_at < $4 and s.recorded_at < $4
    order by v.n desc, s.n desc limit 1
  ), agreed as (
    select l.municipality_id, sum(lv.amount_cents) as cents from split
    join budget_line_version lv on lv.budget_split_id = split.id join budget_line l on l.id = lv.budget_line_id
    group by l.municipality_id
  ), paid as (
    select p.municipality_id, sum(p.amount_cents) as cents
    from advance_schedule s join advance_payment p on p.advance_schedule_id = s.id
    where s.contract_id = $1 and s.year = $2 and p.paid_on <= $3 and p.recorded_at < $4
    group by p.municipality_id
  )
  select m.id as "municipalityId", m.name as municipality, coalesce(agreed.cents, 0)::text as agreed,
         coalesce(paid.cents, 0)::text as paid
  from agreed full join paid using (municipality_id) join municipality m on m.id = municipality_id order by m.sort`;

/** What was paid in advance to the partner, per municipality at a stand. */
@Injectable()
export class AdvanceFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
  ) {}

  /** One row per municipality with a share or a payment, in their order. @throws DomainError 403/404 as for the contract budget */
  async at({ contractId, year, asOf, knownBefore }: PaymentStand): Promise<AdvanceFact[]> {
    type Row = { municipalityId: string; municipality: string; agreed: string; paid: string };
    const { programmeId } = await this.contracts.one(contractId);
    this.unitOfWork.actor.demand('budget.read', { programmeId });
    const rows = await this.unitOfWork.query<Row>(FACTS, [contractId, year, asOf, knownBefore]);
    const months = monthsElapsed(year, asOf);
    return rows.map((row) => {
      const [agreed, paid] = [Money.fromCents(row.agreed), Money.fromCents(row.paid)];
      const due = expectedToDate(agreed, months);
      return { ...row, agreed, due, paid, prepaid: paid.minus(due), open: agreed.minus(paid) };
    });
  }
}
