type Light = 'GREEN' | 'AMBER' | 'RED';

export class SheetLineResponse {
  name: string;
  /** Periode waarover het laatste cijfer gaat; null: er is er geen. */
  period: string | null;
  /** Zoals een mens het leest, of waarom er geen getal is. */
  value: string;
  before: string | null;
  norm: string | null;
  light: Light | null;
  provisional: boolean;
  /** Er staat een getal. */
  present: boolean;
}

export class SheetGroupResponse {
  heading: string;
  lines: SheetLineResponse[];
}

export class MonthlySheetResponse {
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  contractor: string;
  /** @example "2027-03" */
  month: string;
  groups: SheetGroupResponse[];
  /** Afgesproken voor het jaar. */
  agreed: string | null;
  /** Besteding van het jaar tot en met de maand, volgens de partner. */
  spent: string | null;
  /** Besteding als deel van het afgesproken budget. */
  spentShare: string | null;
  /** Eigen prognose van de partner voor het jaar. */
  forecast: string | null;
  /** Kwartaal van die prognose. */
  forecastQuarter: string | null;
  /** Onderaannemers die op de laatste dag werken. */
  subcontractors: number;
  /** In de maand begonnen of gestopt. */
  subcontractorChanges: number;
  /** Afspraken die op de laatste dag open en te laat zijn. */
  late: number;
  /** De oudste drie daarvan. */
  lateTitles: string[];
  /** KPI's waarvan het laatste cijfer rood is. */
  red: string[];
  /** HIDDEN: alleen voor wie ervoor is aangewezen; NONE: nog geen cijfers. */
  continuity: 'HIDDEN' | 'NONE' | 'SHOWN';
  continuityQuarter: string | null;
  continuityLight: Light | null;
  /** Liquiditeit, solvabiliteit, resultaat, melding en stap, in één regel. */
  continuityText: string | null;
}
