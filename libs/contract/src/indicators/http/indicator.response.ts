import { PersonResponse } from '../../obligations/http/obligation.response';

/** Wat de beoordelaar van de stand vond; vervalt zodra de waarde wordt vervangen. */
export class IndicatorJudgementResponse {
  light: 'GREEN' | 'AMBER' | 'RED';
  /** Waarom, als het anders is dan norm en waarde zeggen. */
  reason: string;
  by: string | null;
  at: string;
}

/** Eén periode van een KPI. Wat ontbreekt is null, nooit nul; kleine aantallen worden achtergehouden. */
export class IndicatorPointResponse {
  /** 2026-03, 2026-Q1, 2026-H1 of 2026. */
  period: string;
  /**
   * Null: alle gemeenten samen.
   * @format uuid
   */
  municipalityId: string | null;
  startsOn: string;
  endsOn: string;
  /** PRESENT: gemeten; MISSING: leeg; INCOMPLETE: een deel ontbreekt; NO_CASES: geen gevallen; SUPPRESSED: te kleine aantallen. */
  state: 'PRESENT' | 'MISSING' | 'INCOMPLETE' | 'NO_CASES' | 'SUPPRESSED';
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  /** Wat uit norm en waarde volgt. */
  light: 'GREEN' | 'AMBER' | 'RED' | null;
  /** Wat iemand daarvan vond; dat gaat voor. */
  judgement: IndicatorJudgementResponse | null;
  /** Voorlopig; null wanneer er niets is opgegeven. */
  provisional: boolean | null;
  revision: number | null;
  /** Versie van de definitie waarmee is gemeten. */
  versionNumber: number | null;
  note: string | null;
  recordedAt: string | null;
}

export class IndicatorResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  /** KPI-001; uniek binnen het contract. */
  code: string;
  /** @format uuid */
  versionId: string;
  versionNumber: number;
  /** Vanaf deze dag geldt de definitie. */
  validFrom: string;
  name: string;
  definition: string;
  numerator: string | null;
  denominator: string | null;
  unit: 'PERCENT' | 'COUNT' | 'DAYS' | 'WEEKS' | 'SCORE' | 'EURO' | 'PER_THOUSAND';
  direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
  norm: string | null;
  /** Waar groen ophoudt; null: bij de norm. */
  amberLimit: string | null;
  redLimit: string | null;
  frequency: 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';
  /** Waar de cijfers vandaan komen. */
  source: string;
  /** POLICY: beleidsinformatie; STEERING: sturingsinformatie. */
  purpose: 'POLICY' | 'STEERING';
  /** Een waarde per gemeente; het totaal is hun som. */
  perMunicipality: boolean;
  /** Kleinere aantallen dan dit worden nergens getoond. */
  minimumCellSize: number;
  owner: PersonResponse | null;
  /** Wie de stand beoordeelt; null: de eigenaar. */
  judge: PersonResponse | null;
  /** Uit welke meegeleverde KPI deze is gekozen. */
  templateCode: string | null;
  /** De laatste dag die wordt gemeten; null zolang het doorgaat. */
  endedOn: string | null;
  endReason: string | null;
  /** De laatste afgelopen periode, ook als die leeg is; null zolang er geen is. */
  latest: IndicatorPointResponse | null;
  /** Afgelopen perioden zonder waarde. */
  missingCount: number;
  rowVersion: number;
}

export class IndicatorListResponse {
  items: IndicatorResponse[];
  next: string | null;
}

export class IndicatorVersionResponse {
  /** @format uuid */
  id: string;
  number: number;
  validFrom: string;
  name: string;
  definition: string;
  numerator: string | null;
  denominator: string | null;
  unit: 'PERCENT' | 'COUNT' | 'DAYS' | 'WEEKS' | 'SCORE' | 'EURO' | 'PER_THOUSAND';
  direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
  norm: string | null;
  amberLimit: string | null;
  redLimit: string | null;
  source: string;
  purpose: 'POLICY' | 'STEERING';
  perMunicipality: boolean;
  minimumCellSize: number;
  changeReason: string | null;
  recordedBy: string | null;
  recordedAt: string;
}

export class IndicatorDetailResponse extends IndicatorResponse {
  /** Elke periode vanaf het begin van het contract, ook de lege. */
  series: IndicatorPointResponse[];
  /** Wat per gemeente is opgegeven, in de volgorde van de tijd; leeg bij een KPI met alleen een totaal. */
  cells: IndicatorPointResponse[];
  /** Alle definities, de nieuwste eerst. */
  versions: IndicatorVersionResponse[];
}

export class IndicatorValueResponse extends IndicatorPointResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  indicatorId: string;
  indicatorCode: string;
  /** Of dit de laatste opgave van deze periode is. */
  current: boolean;
  /** Waarom deze opgave de vorige vervangt. */
  reason: string | null;
  recordedBy: string | null;
}

export class IndicatorValueListResponse {
  items: IndicatorValueResponse[];
  next: string | null;
}

export class RecordedValuesResponse {
  /** Aantal opgaven dat er nu staat. */
  count: number;
}
