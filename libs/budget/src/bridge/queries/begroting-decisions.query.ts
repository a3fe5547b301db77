import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** When the lasten of a begroting for a contract were last decided, and the VAT that is in them. */
export interface BegrotingDecision {
  /** Day of the adoption, or of the last decided change of one of these lines, 'yyyy-mm-dd'. */
  decidedOn: string;
  /** VAT that increases the cost, as it was adopted. */
  vat: Money;
}

interface Question {
  programmeId: string;
  contractId: string;
  year: number;
  asOf: string;
  knownBefore: string;
}

const DECISIONS = `
  select m.municipality_id as "municipalityId", greatest(a.decided_on, max(changed.valid_from))::text as "decidedOn",
         coalesce(sum(l.vat_cents) filter (where l.vat_treatment = 'COST_INCREASING'), 0)::text as vat
  from municipal_budget m
  join municipal_budget_adoption a on a.municipal_budget_id = m.id and a.decided_on <= $4 and a.recorded_at < $5
  join municipal_budget_line l on l.municipal_budget_id = m.id and l.contract_id = $2 and l.side = 'COST'
  left join lateral (
    select max(b.valid_from) as valid_from from budget_mutation b
    where b.municipal_budget_line_id = l.id and b.valid_from <= least($4::date, make_date($3, 12, 31)) and b.recorded_at < $5
  ) changed on true
  where m.programme_id = $1 and m.year = $3 and (l.budget_amendment_id is null or changed.valid_from is not null)
  group by m.municipality_id, a.decided_on`;

/** Per municipality when it last decided what it budgets for a contract. */
@Injectable()
export class BegrotingDecisionsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(question: Question): Promise<Map<string, BegrotingDecision>> {
    const { programmeId, contractId, year, asOf, knownBefore } = question;
    const rows = await this.unitOfWork.query<{ municipalityId: string; decidedOn: string; vat: string }>(DECISIONS, [
      ...[programmeId, contractId, year, asOf, knownBefore],
    ]);
    return new Map(
      rows.map(({ municipalityId, decidedOn, vat }) => [municipalityId, { decidedOn, vat: Money.fromCents(vat) }]),
    );
  }
}
