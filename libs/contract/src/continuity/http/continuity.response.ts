import type { PartnerSignal } from '../domain/continuity-figures';

type Light = 'GREEN' | 'AMBER' | 'RED';

export class ContinuityMemberResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  userId: string;
  name: string;
  /** Krijgt late kwartalen en signalen in Mijn werk. */
  watches: boolean;
  rowVersion: number;
}

export class ContinuitySignalResponse {
  liquidity: Light | null;
  solvency: Light | null;
  margin: Light | null;
  partner: Light | null;
  overall: Light | null;
  /** Hoeveel van de drie cijfers er niet zijn. */
  missing: number;
}

export class ContinuityReportResponse {
  /** @format uuid */
  id: string;
  n: number;
  /** Vlottende activa gedeeld door kortlopende schulden. */
  liquidity: string | null;
  /** Eigen vermogen in procenten van het totale vermogen. */
  solvency: string | null;
  /** Resultaat van het jaar tot en met dit kwartaal. */
  result: string | null;
  /** Opbrengst van het jaar tot en met dit kwartaal. */
  revenue: string | null;
  /** Resultaat in procenten van de opbrengst. */
  margin: string | null;
  /** Wat de partner zelf meldt. */
  partnerSignal: PartnerSignal;
  note: string;
  changeReason: string | null;
  signal: ContinuitySignalResponse;
  recordedBy: string | null;
  recordedAt: string;
}

export class ContinuityJudgementResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  reportId: string;
  /** Stap van het landelijke draaiboek; 0 is geen. */
  step: number;
  text: string;
  recordedBy: string | null;
  recordedAt: string;
}

export class ContinuityDocumentResponse {
  /** @format uuid */
  id: string;
  name: string;
  size: number;
  description: string;
}

export class ContinuityQuarterResponse {
  /** @example "2027-Q1" */
  quarter: string;
  /** Laatste dag van het kwartaal. */
  endsOn: string;
  /** Dag waarop de cijfers er moeten zijn. */
  dueOn: string;
  late: boolean;
  report: ContinuityReportResponse | null;
  /** Eerdere versies, de nieuwste eerst. */
  earlier: ContinuityReportResponse[];
  judgements: ContinuityJudgementResponse[];
  /** Het signaal is oranje of rood en nog niet beoordeeld. */
  toJudge: boolean;
  documents: ContinuityDocumentResponse[];
}

export class ContinuityLimitsResponse {
  validFrom: string;
  liquidityAmber: string;
  liquidityRed: string;
  solvencyAmber: string;
  solvencyRed: string;
  marginAmber: string;
  marginRed: string;
  /** Dagen na het kwartaal waarbinnen de cijfers worden verwacht. */
  dueDays: number;
}

export class ContinuityThresholdResponse extends ContinuityLimitsResponse {
  /** @format uuid */
  id: string;
  reason: string;
  recordedBy: string | null;
  recordedAt: string;
}

export class ContinuityResponse {
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  contractor: string;
  /** MEMBER: u ziet de cijfers; OTHERS: alleen de genoemde personen; NOBODY_YET: nog niemand is aangewezen. */
  access: 'MEMBER' | 'OTHERS' | 'NOBODY_YET';
  members: ContinuityMemberResponse[];
  /** Het nieuwste kwartaal eerst; leeg voor wie niet is aangewezen. */
  quarters: ContinuityQuarterResponse[];
  thresholds: ContinuityThresholdResponse[];
  /** De grenzen die vandaag gelden. */
  current: ContinuityLimitsResponse | null;
}
