import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { LedgerSide, LegalBasis } from '../../ledger/domain/ledger';
import type { Boundary, VatTreatment } from '../../municipal-budgets/domain/budget-line-amount';

/** A line of a begroting with what structural and incidental amendments made of it. */
export interface YearLine {
  id: string;
  code: string;
  originLineId: string | null;
  budgetProgrammeId: string;
  programmeCode: string;
  taskField: string;
  category: string;
  side: LedgerSide;
  legalBasis: LegalBasis;
  boundary: Boundary;
  contractId: string | null;
  contractCode: string | null;
  description: string;
  vatTreatment: VatTreatment;
  /** Primitief, with the VAT in it or beside it. */
  original: Money;
  vat: Money;
  /** Amendments in force in the year: those that work on, what their receivable moved, and those of that year alone. */
  structural: Money;
  structuralReceivable: Money;
  incidental: Money;
}

const LINES = `
  select l.id, l.code, l.origin_line_id as "originLineId", l.budget_programme_id as "budgetProgrammeId", p.code as "programmeCode",
         l.task_field as "taskField", l.category, l.side, l.legal_basis as "legalBasis", l.boundary, l.contract_id as "contractId", n.code as "contractCode",
         l.description, l.vat_treatment as "vatTreatment", l.original_cents::text as original, l.vat_cents::text as vat,
         c.structural::text as structural, c.receivable::text as "structuralReceivable", c.incidental::text as incidental
  from municipal_budget_line l
  join budget_programme p on p.id = l.budget_programme_id
  left join contract n on n.id = l.contract_id
  cross join lateral (
    select coalesce(sum(b.change_cents) filter (where w.duration = 'STRUCTURAL'), 0) as structural,
           coalesce(sum(b.receivable_change_cents) filter (where w.duration = 'STRUCTURAL'), 0) as receivable,
           coalesce(sum(b.change_cents) filter (where w.duration = 'INCIDENTAL'), 0) as incidental, count(*) as n
    from budget_mutation b join budget_amendment w on w.id = b.budget_amendment_id
    where b.municipal_budget_line_id = l.id and b.valid_from <= $2
  ) c
  where l.municipal_budget_id = $1 and (l.budget_amendment_id is null or c.n > 0)
  order by p.code, l.task_field, l.side, l.code`;

const CENTS = ['original', 'vat', 'structural', 'structuralReceivable', 'incidental'] as const;
type Cents = (typeof CENTS)[number];

/** The lines of one year, as the years after it see them. */
@Injectable()
export class YearLinesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(budgetId: string, year: number): Promise<YearLine[]> {
    type Row = Omit<YearLine, Cents> & Record<Cents, string>;
    const rows = await this.unitOfWork.query<Row>(LINES, [budgetId, LocalDate.of(year, 12, 31)]);
    return rows.map((row) => {
      const money = Object.fromEntries(CENTS.map((name) => [name, Money.fromCents(row[name])])) as Record<Cents, Money>;
      return { ...row, ...money };
    });
  }
}
