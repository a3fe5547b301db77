import type { Favour } from '../../board/domain/board-figures';
import type { ForecastMethod } from '../domain/forecast-method';

/** Bedragen in euro's, "1234.56"; null is niet bekend, nooit nul. */
export class ForecastFiguresResponse {
  agreed: string;
  /** Besteding van de bekende maanden. */
  spent: string | null;
  /** Doortrekking: besteding / bekende maanden x 12. */
  runRate: string | null;
  /** Volgens het seizoensprofiel. */
  seasonal: string | null;
  /** Eigen prognose van de partner. */
  partner: string | null;
  low: string | null;
  /** De gekozen prognose, met het midden van de overgenomen risico's. */
  expected: string | null;
  high: string | null;
  /** Afgesproken min prognose. */
  variance: string | null;
  favour: Favour;
  /** De prognose op de stand waarmee wordt vergeleken. */
  earlier: string | null;
  /** Prognose min die van toen. */
  change: string | null;
}

export class ForecastChoiceResponse {
  id: string;
  /** Waarvoor de keuze is gemaakt. */
  level: 'LINE' | 'MUNICIPALITY' | 'CONTRACT';
  municipalityId: string | null;
  municipality: string | null;
  buildingBlockId: string | null;
  buildingBlock: string | null;
  number: number;
  /** Null: terug naar wat voor de gemeente of het contract geldt. */
  method: ForecastMethod | null;
  amount: string | null;
  reason: string;
  /** @format date */
  validFromDate: string;
  /** @format date-time */
  recordedAt: string;
  recordedBy: string | null;
}

export class ForecastChosenResponse {
  id: string;
}

export class ForecastAccuracyResponse {
  method: ForecastMethod;
  /** Aantal standen waarover is gemeten. */
  stands: number;
  /** Gemiddelde afwijking in procenten, zonder teken. */
  meanError: string;
  /** Gemiddelde afwijking met teken: boven nul was de prognose te hoog. */
  bias: string;
}

export class ForecastRowResponse extends ForecastFiguresResponse {
  municipalityId: string;
  municipality: string;
  buildingBlockId: string;
  buildingBlock: string;
  lineId: string | null;
  lineCode: string | null;
  /** Verstreken maanden zonder opgave. */
  missingMonths: number[];
  monthsKnown: number;
  /** De keuze die geldt; null: niemand koos, dan telt de doortrekking. */
  choice: ForecastChoiceResponse | null;
  /** Nummer van de laatste keuze op deze regel zelf, voor `follows`; 0 als er geen is. */
  lastChoice: number;
  /** De methode die het bedrag volgt; null: niets bekend. */
  method: ForecastMethod | null;
  /** De gekozen methode had geen gegevens; de doortrekking nam haar plaats in. */
  fellBack: boolean;
  /** Waaruit de prognose van de partner blijkt. */
  partnerSource: string | null;
  /** Overgenomen risico's op deze regel: laagste en hoogste bedrag. */
  riskLow: string;
  riskHigh: string;
  accuracy: ForecastAccuracyResponse[];
}

export class ForecastGroupResponse extends ForecastFiguresResponse {
  id: string;
  name: string;
  choice: ForecastChoiceResponse | null;
  lastChoice: number;
}

export class ForecastTotalResponse extends ForecastFiguresResponse {
  choice: ForecastChoiceResponse | null;
  lastChoice: number;
  accuracy: ForecastAccuracyResponse[];
}

export class ForecastRiskResponse {
  riskId: string;
  code: string;
  title: string;
  low: string;
  high: string;
  budgetLineId: string | null;
  /** Code van de budgetregel; null: verdeeld over alle regels naar afgesproken bedrag. */
  lineCode: string | null;
}

/** Prognose last = afgesproken + verwachte afrekening: wat de gemeente draagt, niet wat de partner besteedt. */
export class ExpectedCostResponse {
  municipalityId: string;
  municipality: string;
  agreed: string;
  /** Boven nul betaalt de gemeente bij; null: nog niets over de afrekening bekend. */
  settlement: string | null;
  /** Afgesproken + verwachte afrekening. */
  cost: string | null;
  /** Bij de lage en de hoge prognose; null: geen bereik, of al besloten. */
  costLow: string | null;
  costHigh: string | null;
}

export class ForecastResponse {
  year: number;
  contractId: string | null;
  contractCode: string | null;
  contractTitle: string | null;
  /** @format date */
  asOfDate: string;
  monthsElapsed: number;
  rows: ForecastRowResponse[];
  groups: ForecastGroupResponse[];
  total: ForecastTotalResponse | null;
  risks: ForecastRiskResponse[];
  /** Waarop de verwachte afrekening berust; FORECAST: de regels op de prognose; NONE: er zijn geen regels of geen prognose. */
  settlementBasis: 'NONE' | 'FORECAST' | 'SCENARIO' | 'PROVISIONAL' | 'DEFINITIVE';
  /** Gegevens die een regel vraagt en die als afgesproken zijn genomen. */
  settlementAssumed: ('OVERHEAD_WITHIN' | 'NUMBER_AS_AGREED' | 'ALL_DELIVERED')[];
  expectedCosts: ExpectedCostResponse[];
  /** Met welke stand is vergeleken; null: niet. */
  comparedAsOfDate: string | null;
  mayWrite: boolean;
}

export class ForecastMonthResponse {
  month: number;
  spent: string | null;
  expected: string;
  forecast: string | null;
}

export class ForecastCourseResponse {
  year: number;
  /** @format date */
  asOfDate: string;
  monthsElapsed: number;
  months: ForecastMonthResponse[];
  agreed: string;
  low: string | null;
  expected: string | null;
  high: string | null;
  /** Elke keuze die hier telde of telt, de nieuwste eerst. */
  choices: ForecastChoiceResponse[];
}

export class PartnerForecastLineResponse {
  municipalityId: string;
  municipality: string;
  buildingBlockId: string;
  buildingBlock: string;
  amount: string;
}

export class PartnerForecastResponse {
  id: string;
  year: number;
  /** @format date */
  asOfDate: string;
  source: string;
  /** Eén bedrag voor het jaar; null: per regel. */
  total: string | null;
  lines: PartnerForecastLineResponse[];
  /** @format date-time */
  recordedAt: string;
  recordedBy: string | null;
}

export class PartnerForecastListResponse {
  items: PartnerForecastResponse[];
  next: string | null;
}

export class SeasonalProfileResponse {
  id: string;
  buildingBlockId: string | null;
  buildingBlock: string | null;
  /** @format date */
  validFromDate: string;
  basis: 'EARLIER_YEARS' | 'TYPED';
  fromYears: number[];
  /** Deel van het jaar per maand, januari eerst; samen 100. */
  percentages: string[];
  reason: string;
  /** @format date-time */
  recordedAt: string;
  recordedBy: string | null;
}

export class SeasonalProfileListResponse {
  items: SeasonalProfileResponse[];
  next: string | null;
}

export class SeasonalProposalResponse {
  years: number[];
  /** Null: van deze jaren is niet elke maand bekend, of er is te weinig besteed. */
  percentages: string[] | null;
  /** Jaren van het contract waarvan alle twaalf maanden bekend zijn. */
  wholeYears: number[];
}
