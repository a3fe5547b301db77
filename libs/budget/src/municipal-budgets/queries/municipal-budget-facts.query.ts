import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { LedgerSide, LegalBasis } from '../../ledger/domain/ledger';
import type { Boundary, VatTreatment } from '../domain/budget-line-amount';

/** One stand of the begroting: valid on a day, as known before a moment. */
export interface MunicipalBudgetQuestion {
  programmeId: string;
  year: number;
  /** 'yyyy-mm-dd'. A decision after the year changes nothing of it (Gemeentewet 192). */
  asOf: string;
  /** Only what was recorded before this moment, ISO 8601; 'infinity' for all. */
  knownBefore: string;
  municipalityId?: string | null;
}

/** A line of an adopted begroting. Lasten and baten are both above nil. */
export interface MunicipalBudgetLineFact {
  lineId: string;
  code: string;
  municipalityId: string;
  municipality: string;
  budgetProgramme: { code: string; name: string };
  taskField: string;
  category: string;
  side: LedgerSide;
  legalBasis: LegalBasis;
  boundary: Boundary;
  contractId: string | null;
  description: string;
  vatTreatment: VatTreatment;
  /** Primitief. */
  original: Money;
  /** Decided amendments together. */
  amendments: Money;
  /** Original and amendments. */
  current: Money;
}

const LINES = `
  with changed as (
    select b.municipal_budget_line_id as line_id, sum(b.change_cents) as cents from budget_mutation b
    join municipal_budget_line l on l.id = b.municipal_budget_line_id
    join municipal_budget m on m.id = l.municipal_budget_id
    where b.programme_id = $1 and m.year = $2 and b.valid_from <= least($3::date, make_date($2, 12, 31)) and b.recorded_at < $4
    group by 1
  )
  select l.id as "lineId", l.code, y.id as "municipalityId", y.name as municipality, p.code as "programmeCode",
         p.name as "programmeName", l.task_field as "taskField", l.category, l.side, l.legal_basis as "legalBasis", l.boundary,
         l.contract_id as "contractId", l.description, l.vat_treatment as "vatTreatment",
         l.original_cents::text as original, coalesce(c.cents, 0)::text as amendments
  from municipal_budget m
  join municipal_budget_adoption a on a.municipal_budget_id = m.id and a.decided_on <= $3 and a.recorded_at < $4
  join municipality y on y.id = m.municipality_id
  join municipal_budget_line l on l.municipal_budget_id = m.id
  join budget_programme p on p.id = l.budget_programme_id
  left join changed c on c.line_id = l.id
  where m.programme_id = $1 and m.year = $2 and ($5::uuid is null or m.municipality_id = $5)
    and (l.budget_amendment_id is null or c.line_id is not null)
  order by y.sort, p.code, l.task_field, l.side, l.code`;

type Row = Omit<MunicipalBudgetLineFact, 'budgetProgramme' | 'original' | 'amendments' | 'current'> & {
  programmeCode: string;
  programmeName: string;
  original: string;
  amendments: string;
};

/** The begroting of the municipalities for other parts and libraries, at any stand. */
@Injectable()
export class MunicipalBudgetFacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The lines of the adopted budgets of a year; a municipality whose budget was not adopted at the stand has none, which
   * is not the same as nil.
   * @throws DomainError 403/404 when the actor may not read the budgets of the programme
   */
  async lines(question: MunicipalBudgetQuestion): Promise<MunicipalBudgetLineFact[]> {
    const { programmeId, year, asOf, knownBefore, municipalityId } = question;
    this.unitOfWork.actor.demand('municipal-budget.read', { programmeId });
    const rows = await this.unitOfWork.query<Row>(LINES, [
      programmeId,
      year,
      asOf,
      knownBefore,
      municipalityId ?? null,
    ]);
    return rows.map(({ programmeCode, programmeName, ...row }) => {
      const [original, amendments] = [Money.fromCents(row.original), Money.fromCents(row.amendments)];
      const budgetProgramme = { code: programmeCode, name: programmeName };
      return { ...row, budgetProgramme, original, amendments, current: original.plus(amendments) };
    });
  }
}
