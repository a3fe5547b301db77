import type { LegalBasis, LedgerSide } from '../../ledger/domain/ledger';

export class ActualResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  year: number;
  /** 0 tot en met 13. */
  periodNumber: number;
  side: LedgerSide;
  legalBasis: LegalBasis;
  taskField: string | null;
  category: string | null;
  budgetProgramme: string | null;
  /** @format uuid */
  contractId: string | null;
  buildingBlock: string | null;
  ledgerAccount: string;
  costCentre: string;
  administration: string;
  journal: string;
  document: string;
  line: number;
  /** De hoeveelste boeking van deze regel: terugboeken en opnieuw boeken tellen door. */
  revision: number;
  /**
   * De boeking die deze terugneemt.
   * @format uuid
   */
  reversesId: string | null;
  /**
   * De boeking die deze terugnam; leeg wanneer zij geldt.
   * @format uuid
   */
  reversedById: string | null;
  amount: string;
  description: string;
  /**
   * Import waarmee de boeking binnenkwam.
   * @format uuid
   */
  importId: string | null;
  /** Sinds wanneer de boeking bekend is. */
  recordedAt: string;
}

export class ActualListResponse {
  items: ActualResponse[];
  next: string | null;
}

export class ActualTotalsResponse {
  /** Som van de lasten in de selectie; leeg wanneer er geen regel is. */
  costs: string | null;
  /** Som van de baten in de selectie; leeg wanneer er geen regel is. */
  income: string | null;
  /** Aantal boekingen in de selectie. */
  count: number;
}

export class BookedTaskFieldResponse {
  code: string;
  /** Leeg wanneer het taakveld dat jaar niet bestond. */
  name: string | null;
}

export class BookedTaskFieldListResponse {
  items: BookedTaskFieldResponse[];
  next: string | null;
}

export class ActualHistoryItemResponse extends ActualResponse {
  /** Wie boekte; leeg wanneer dat een import van het systeem was. */
  recordedBy: string | null;
  /** Bestand van de import. */
  importFile: string | null;
}

export class ActualHistoryResponse {
  /** Alle boekingen van deze regel, de oudste eerst. */
  items: ActualHistoryItemResponse[];
  next: string | null;
}
