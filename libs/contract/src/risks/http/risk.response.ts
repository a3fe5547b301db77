import { PersonResponse } from '../../obligations/http/obligation.response';

type Band = 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

export class RiskResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  code: string;
  title: string;
  cause: string;
  event: string;
  effect: string;
  /** AVOID: vermijden; REDUCE: verkleinen; TRANSFER: overdragen; ACCEPT: aanvaarden. */
  strategy: 'AVOID' | 'REDUCE' | 'TRANSFER' | 'ACCEPT';
  chance: number;
  impact: number;
  /** Kans maal gevolg, 1 tot en met 25. */
  score: number;
  /** Vanaf 20 CRITICAL; vanaf 12 of bij gevolg 5 HIGH; vanaf 6 MEDIUM. */
  band: Band;
  /** Laagste bedrag in euro's als het gebeurt; null: geen euro-effect. */
  low: string | null;
  high: string | null;
  effectYear: number | null;
  owner: PersonResponse;
  /** Wanneer het risico opnieuw wordt bekeken. */
  reviewOn: string | null;
  state: 'OPEN' | 'CLOSED';
  /** GONE: kan niet meer gebeuren; OCCURRED: is gebeurd; TRANSFERRED: ligt nu bij een ander. */
  outcome: 'GONE' | 'OCCURRED' | 'TRANSFERRED' | null;
  closedOn: string | null;
  closedReason: string | null;
  openMeasures: number;
  lateMeasures: number;
  /** Wie het euro-effect in de prognose heeft overgenomen; null: niemand. */
  takenBy: string | null;
  mayWrite: boolean;
  mayTake: boolean;
  rowVersion: number;
}

export class RiskListResponse {
  items: RiskResponse[];
  next: string | null;
}

export class RiskCellResponse {
  chance: number;
  impact: number;
  band: Band;
  /** Aantal open risico's. */
  count: number;
  /** De eerste vier codes. */
  codes: string[];
}

export class RiskMatrixResponse {
  /** Alle vijfentwintig vakken. */
  cells: RiskCellResponse[];
  total: number;
}

export class RiskMeasureResponse {
  /** @format uuid */
  id: string;
  title: string;
  owner: PersonResponse;
  /** @format date */
  dueOn: string;
  state: 'OPEN' | 'DONE' | 'WITHDRAWN';
  late: boolean;
  closedOn: string | null;
  closedNote: string;
  mayWrite: boolean;
  mayFinish: boolean;
  rowVersion: number;
}

export class RiskAssessmentResponse {
  number: number;
  assessedOn: string;
  chance: number;
  impact: number;
  score: number;
  band: Band;
  low: string | null;
  high: string | null;
  effectYear: number | null;
  reason: string;
  recordedBy: string | null;
  recordedAt: string;
}

export class RiskForecastResponse {
  /** @format uuid */
  id: string;
  year: number;
  /** Zoals overgenomen; verandert niet mee met het risico. */
  low: string;
  high: string;
  reason: string;
  /** @format uuid */
  budgetLineId: string | null;
  budgetLineCode: string | null;
  takenOn: string;
  takenBy: string;
  /** Null: staat in de prognose. */
  releasedOn: string | null;
  releasedBy: string | null;
  releasedReason: string | null;
}

export class RiskLinkResponse {
  /** De koppeling, om los te maken. @format uuid */
  linkId: string;
  rowVersion: number;
  kind: string;
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  url: string;
}

export class RiskDetailResponse extends RiskResponse {
  measures: RiskMeasureResponse[];
  /** De nieuwste eerst. */
  assessments: RiskAssessmentResponse[];
  /** Wat de controller overnam en terugnam, de nieuwste eerst. */
  forecasts: RiskForecastResponse[];
  /** Of de prognose iets anders bevat dan het risico nu zegt. */
  forecastDiffers: boolean;
  /** Verplichtingen en KPI's die het risico bedreigt. */
  threatens: RiskLinkResponse[];
}
