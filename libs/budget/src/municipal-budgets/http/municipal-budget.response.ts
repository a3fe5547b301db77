import type { LedgerSide, LegalBasis } from '../../ledger/domain/ledger';
import type { Boundary, VatTreatment } from '../domain/budget-line-amount';

/** De begroting van een gemeente voor een jaar. */
export class MunicipalBudgetItem {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  year: number;
  /** DRAFT: wordt geschreven; ADOPTED: de raad stelde haar vast. */
  state: 'DRAFT' | 'ADOPTED';
  decisionReference: string | null;
  decidedOn: string | null;
  lineCount: number;
  originalCost: string;
  originalIncome: string;
  currentCost: string;
  currentIncome: string;
  /** Begrotingswijzigingen waarover nog niet is beslist, of die nog niet werken. */
  openAmendments: number;
  rowVersion: number;
}

export class MunicipalBudgetListResponse {
  items: MunicipalBudgetItem[];
  next: string | null;
}

export class MunicipalBudgetLineResponse {
  /** @format uuid */
  id: string;
  code: string;
  /** @format uuid */
  budgetProgrammeId: string;
  programmeCode: string;
  programmeName: string;
  taskField: string;
  taskFieldName: string | null;
  category: string;
  categoryName: string | null;
  side: LedgerSide;
  legalBasis: LegalBasis;
  boundary: Boundary;
  /** @format uuid */
  contractId: string | null;
  contractCode: string | null;
  description: string;
  vatTreatment: VatTreatment;
  /** Exclusief btw. */
  net: string;
  vat: string;
  /** Btw die terugkomt, na wijzigingen: een vordering, geen last. */
  receivable: string;
  /** Primitief: de last of bate zoals de raad haar vaststelde. */
  original: string;
  /** Wat daarna is besloten. */
  amendments: string;
  current: string;
  /** De regel van het jaar ervoor waaruit deze is voorgesteld. */
  originCode: string | null;
  originYear: number | null;
  rowVersion: number;
}

export class MunicipalBudgetResponse extends MunicipalBudgetItem {
  /** De stand van de regels. */
  asOf: string;
  /** De begroting was op deze stand vastgesteld (of is een concept). */
  atStand: boolean;
  lines: MunicipalBudgetLineResponse[];
}

export class BookedCodeResponse {
  kind: 'TASK_FIELD' | 'CATEGORY';
  code: string;
  name: string;
}

export class BookedProgrammeResponse {
  /** @format uuid */
  id: string;
  code: string;
  name: string;
}

/** Waarop in deze begroting een regel kan staan. */
export class BudgetCodeBookResponse {
  codes: BookedCodeResponse[];
  programmes: BookedProgrammeResponse[];
}
