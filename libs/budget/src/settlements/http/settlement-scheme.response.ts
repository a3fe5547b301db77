export class SettlementRuleResponse {
  kind: 'VOLUME_CORRECTION' | 'OVERHEAD_RANGE' | 'BAND' | 'RESERVE_CAP' | 'CLAWBACK';
  /** Wat wordt geteld, of wat niet is geleverd. */
  name?: string | null;
  /** Afgesproken aantal. */
  agreedNumber?: number | null;
  /** Prijs per eenheid. */
  price?: string | null;
  /** Deel van het afgesproken aantal dat zonder correctie mag afwijken, in procenten. */
  free?: string | null;
  /** Uitvoeringskosten tellen ten minste voor dit deel van het budget mee. */
  minimum?: string | null;
  /** En ten hoogste voor dit deel. */
  maximum?: string | null;
  /** Eigen risico, in procenten van het afgesproken budget, naar boven en beneden. */
  width?: string | null;
  /** Deel van de gemeenten buiten de bandbreedte. */
  municipalityShare?: string | null;
  /** Hoogste reserve, in procenten van het basisbudget. */
  cap?: string | null;
  /** Deel dat terugkomt. */
  share?: string | null;
}

export class SettlementSchemeResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  n: number;
  /** Eerste contractjaar waarvoor de regels gelden. */
  fromYear: number;
  decisionReference: string;
  /** In de volgorde waarin zij worden toegepast. */
  rules: SettlementRuleResponse[];
  recordedAt: string;
  recordedBy: string | null;
}

export class SettlementSchemeListResponse {
  items: SettlementSchemeResponse[];
  next: string | null;
}
