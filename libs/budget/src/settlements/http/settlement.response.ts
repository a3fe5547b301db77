export class SettlementPostingResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** Jaar in welks rekening het valt. */
  bookingYear: number;
  /** Overlopende post van het jaar zelf, of afwikkeling van een voorgaand jaar. */
  nature: 'ACCRUAL' | 'PRIOR_YEAR';
  incidental: boolean;
  /** De afrekening van deze gemeente. */
  settled: string;
  /** Wat nu wordt geboekt: de afrekening min wat er eerder voor is geboekt. */
  amount: string;
}

export class SettlementResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  year: number;
  n: number;
  kind: 'PROVISIONAL' | 'DEFINITIVE';
  /** @format uuid */
  scenarioId: string;
  scenarioCode: string;
  scenarioName: string;
  establishedOn: string;
  /** Opgave waarop zij berust; bij een definitieve de controleverklaring. */
  evidence: string;
  agreed: string;
  spent: string;
  partner: string;
  municipalities: string;
  reserveBefore: string;
  reserveAfter: string | null;
  postings: SettlementPostingResponse[];
  recordedAt: string;
  recordedBy: string | null;
}

export class SettlementListResponse {
  items: SettlementResponse[];
  next: string | null;
}

export class AccountsClosingResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  year: number;
  /** Laatste dag waarop de rekening van het jaar nog boekingen neemt; leeg: niet vastgelegd. */
  closesOn: string | null;
  source: string | null;
  n: number | null;
  recordedAt: string | null;
  recordedBy: string | null;
}

export class AccountsClosingListResponse {
  items: AccountsClosingResponse[];
  next: string | null;
}
