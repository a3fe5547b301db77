import { SettlementRuleResponse } from './settlement-scheme.response';

export class SettlementStepResponse {
  /** Plaats van de regel in de volgorde, vanaf 0; leeg voor wat geen regel verdeelde. */
  rule: number | null;
  /** Soort som. */
  kind: string;
  /** De som in woorden. */
  explanation: string;
  /** Wat deze stap bij de partner legt; onder nul: wat hij houdt. */
  partner: string;
  /** Wat deze stap bij de gemeenten legt; onder nul: wat zij terugkrijgen. */
  municipalities: string;
  /** Van het verschil nog te verdelen na deze stap. */
  left: string;
}

export class SettlementShareResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  percentage: string;
  /** Boven nul betaalt de gemeente bij; onder nul krijgt zij terug. */
  amount: string;
  /** Kreeg een cent van het restant. */
  holdsRemainderCent: boolean;
}

export class SettlementPreviewResponse {
  agreed: string;
  /** Basisbudget. */
  original: string;
  spent: string;
  /** Besteding min afgesproken. */
  difference: string;
  partner: string;
  municipalities: string;
  reserveBefore: string;
  reserveAfter: string | null;
  /** Grenzen van het eigen risico, als besteding. */
  bandFrom: string | null;
  bandTo: string | null;
  municipalityKeyName: string;
  steps: SettlementStepResponse[];
  shares: SettlementShareResponse[];
}

export class SettlementNumberResponse {
  rule: number;
  number: number;
}

export class SettlementUndeliveredResponse {
  rule: number;
  amount: string;
}

export class SettlementInputsResponse {
  overhead: string | null;
  numbers: SettlementNumberResponse[];
  undelivered: SettlementUndeliveredResponse[];
}

export class SettlementScenarioResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  year: number;
  code: string;
  name: string;
  note: string | null;
  /** Waar de besteding vandaan komt. */
  spentSource: 'LOW' | 'EXPECTED' | 'HIGH' | 'TYPED';
  inputs: SettlementInputsResponse;
  original: string;
  agreed: string;
  spent: string;
  partner: string;
  municipalities: string;
  reserveBefore: string;
  reserveAfter: string | null;
  bandFrom: string | null;
  bandTo: string | null;
  municipalityKeyName: string;
  /** Versie van het afgesproken budget waarmee is gerekend. */
  versionNumber: number;
  /** De regels waarmee is gerekend. */
  rules: SettlementRuleResponse[];
  steps: SettlementStepResponse[];
  shares: SettlementShareResponse[];
  /** Bewaard, voorgesteld, besloten of niet gekozen. */
  state: 'KEPT' | 'PROPOSED' | 'DECIDED' | 'REJECTED';
  stateNote: string | null;
  contentHash: string;
  /**
   * Akkoordverzoek dat openstaat.
   * @format uuid
   */
  approvalId: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  rowVersion: number;
  recordedAt: string;
  recordedBy: string | null;
}

export class SettlementScenarioListResponse {
  items: SettlementScenarioResponse[];
  next: string | null;
}

export class SettlementFrameSchemeResponse {
  /** @format uuid */
  id: string;
  fromYear: number;
  rules: SettlementRuleResponse[];
}

export class SettlementForecastResponse {
  /** Tot en met welke dag de opgaven meetellen. */
  asOf: string;
  /** Leeg: niet bekend. */
  low: string | null;
  expected: string | null;
  high: string | null;
}

export class SettlementFrameResponse {
  /** @format uuid */
  contractId: string;
  contractCode: string;
  year: number;
  versionNumber: number;
  original: string;
  agreed: string;
  /** @format uuid */
  municipalityKeyId: string | null;
  reserveBefore: string;
  scheme: SettlementFrameSchemeResponse;
  forecast: SettlementForecastResponse;
}
