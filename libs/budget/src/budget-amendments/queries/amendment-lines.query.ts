import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { LedgerSide, LegalBasis } from '../../ledger/domain/ledger';
import type { Boundary, VatTreatment } from '../../municipal-budgets/domain/budget-line-amount';

/** A line of the begroting with what it holds before an amendment. */
export interface LineBefore {
  id: string;
  code: string;
  description: string;
  budgetProgrammeId: string;
  programmeCode: string;
  programmeName: string;
  taskField: string;
  category: string;
  side: LedgerSide;
  legalBasis: LegalBasis;
  boundary: Boundary;
  contractId: string | null;
  contractCode: string | null;
  vatTreatment: VatTreatment;
  /** Set when an amendment asks for this line: the original begroting did not have it. */
  budgetAmendmentId: string | null;
  before: Money;
  /** VAT that comes back on it before the amendment. */
  receivableBefore: Money;
}

/** Original and what was decided; for an amendment that was booked only what was booked before it. */
const LINES = `
  select l.id, l.code, l.description, l.budget_programme_id as "budgetProgrammeId", p.code as "programmeCode",
         p.name as "programmeName", l.task_field as "taskField", l.category, l.side, l.legal_basis as "legalBasis",
         l.boundary, l.contract_id as "contractId", n.code as "contractCode", l.vat_treatment as "vatTreatment",
         l.budget_amendment_id as "budgetAmendmentId", (l.original_cents + coalesce(c.cents, 0))::text as before,
         (l.receivable_cents + coalesce(c.receivable, 0))::text as "receivableBefore"
  from municipal_budget_line l
  join budget_programme p on p.id = l.budget_programme_id
  left join contract n on n.id = l.contract_id
  left join lateral (
    select sum(b.change_cents) as cents, sum(b.receivable_change_cents) as receivable from budget_mutation b
    where b.municipal_budget_line_id = l.id and b.budget_amendment_id is distinct from $2
      and not exists (
        select 1 from budget_mutation own where own.budget_amendment_id = $2 and (b.recorded_at, b.id) > (own.recorded_at, own.id))
  ) c on true
  where l.municipal_budget_id = $1 and (l.budget_amendment_id is null or l.budget_amendment_id = $2 or c.cents is not null)
  order by p.code, l.task_field, l.side, l.code`;

/** The lines of a begroting as an amendment finds them. */
@Injectable()
export class AmendmentLinesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param amendmentId the amendment that looks; null for one that has yet to be made */
  async of(budgetId: string, amendmentId: string | null): Promise<LineBefore[]> {
    type Row = Omit<LineBefore, 'before' | 'receivableBefore'> & { before: string; receivableBefore: string };
    const rows = await this.unitOfWork.query<Row>(LINES, [budgetId, amendmentId]);
    return rows.map((row) => ({
      ...row,
      ...{ before: Money.fromCents(row.before), receivableBefore: Money.fromCents(row.receivableBefore) },
    }));
  }
}

/** @throws DomainError 422 a line of another begroting, or the same line twice */
export function lineOf(lines: readonly LineBefore[], lineId: string, index: number, seen: Set<string>): LineBefore {
  const line = lines.find(({ id }) => id === lineId);
  const code = !line ? 'budget-amendment.line-unknown' : seen.has(lineId) ? 'budget-amendment.line-twice' : null;
  if (!line || code) throw new DomainError(code!, { fields: [{ pointer: `/rows/${index}/lineId`, code: code! }] });
  seen.add(lineId);
  return line;
}
