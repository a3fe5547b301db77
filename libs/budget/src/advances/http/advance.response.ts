export class AdvanceScheduleItem {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  /** @format uuid */
  agreedBudgetId: string;
  year: number;
  terms: number;
  versions: number;
  /** Som van de termijnen. */
  agreed: string;
  paid: string;
}

export class AdvanceScheduleListResponse {
  items: AdvanceScheduleItem[];
  next: string | null;
}

export class AdvanceFigureResponse {
  /** Leeg in de telling. */
  municipalityId: string;
  municipality: string;
  /** Afgesproken voor het jaar. */
  agreed: string;
  /** Last: wat bij de verstreken maanden hoort. */
  due: string;
  /** Bevoorschot: wat is betaald. */
  paid: string;
  /** Betaald min last; onder nul: nog te betalen over de verstreken maanden. */
  prepaid: string;
  /** Afgesproken min betaald. */
  open: string;
}

export class AdvanceTermResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  number: number;
  dueOn: string;
  /** De dag waarop zij zonder verschuiving zou vervallen; leeg: niet verschoven. */
  nominalOn: string | null;
  amount: string;
  paid: string;
  open: string;
  state: 'PLANNED' | 'LATE' | 'PARTLY' | 'PAID';
}

export class AdvancePaymentResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  termNumber: number;
  paidOn: string;
  /** Onder nul: teruggenomen of terugontvangen. */
  amount: string;
  reference: string;
  /** @format uuid */
  reversesId: string | null;
  /** Een latere rij nam deze betaling terug. */
  reversed: boolean;
  recordedBy: string | null;
  recordedAt: string;
}

export class RoutePostingResponse {
  /** Leeg: de gemeenschappelijke regeling. */
  municipalityId: string | null;
  municipality: string | null;
  side: 'COST' | 'INCOME' | 'BALANCE';
  /** Economische categorie (Iv3); leeg op de balans. */
  category: '3.4.1' | '4.3.3' | null;
  what: 'CARE' | 'CONTRIBUTION' | 'CONTRIBUTION_RECEIVED' | 'PASSED_ON' | 'PREPAID';
  amount: string;
  /** Valt weg in het gezamenlijke beeld. */
  eliminated: boolean;
}

export class CombinedViewResponse {
  cost: string;
  income: string;
  grossCost: string;
  grossIncome: string;
  /** Uit de lasten en uit de baten gehaald. */
  elimination: string;
}

export class AdvanceScheduleResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  contractor: string;
  /** @format uuid */
  agreedBudgetId: string;
  year: number;
  terms: number;
  dueDay: number;
  /** Wat er geldt voor een termijn op zaterdag, zondag of feestdag. */
  dayRule: 'AS_IS' | 'NEXT' | 'PREVIOUS';
  paymentRoute: 'A' | 'B' | 'C';
  asOfDate: string;
  knownAt: string | null;
  /** Versie van het schema op deze stand. */
  versionNumber: number | null;
  figures: AdvanceFigureResponse[];
  total: AdvanceFigureResponse;
  planned: AdvanceTermResponse[];
  payments: AdvancePaymentResponse[];
  /** Wat elk boek toont volgens de betaalroute. */
  books: RoutePostingResponse[];
  combined: CombinedViewResponse;
  mayWrite: boolean;
  rowVersion: number;
}
