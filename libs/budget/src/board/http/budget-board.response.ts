export class BoardFiguresResponse {
  /** Deel van het basisbudget van het jaar. */
  original: string;
  /** Wat latere versies toevoegden of wegnamen. */
  amendments: string;
  /** Overeengekomen voor het jaar. */
  agreed: string;
  /** Deel van het overeengekomen bedrag dat bij de verstreken maanden hoort. */
  expected: string;
  /** Besteding volgens de opgaven van de partner; leeg wanneer geen maand bekend is. */
  spent: string | null;
  /** Vastgelegd en nog niet gebruikt; leeg: niets vastgelegd. */
  committed: string | null;
  /** Gekozen prognose van de besteding, anders de doortrekking; leeg wanneer zij niet te bepalen is. */
  forecast: string | null;
  /** Bereik van de prognose; leeg: geen. */
  low: string | null;
  high: string | null;
  /** Overeengekomen min prognose. */
  variance: string | null;
  /** V voordelig, N nadelig. */
  favour: 'V' | 'N' | null;
  /** Besteding in procenten van het overeengekomen bedrag. */
  spentPercentage: string | null;
  /** Verstreken maanden (1-12) waarvan een opgave ontbreekt. */
  missingMonths: number[];
}

export class BoardMonthResponse {
  /** 1 tot en met 12. */
  month: number;
  /** Besteding in deze maand; leeg: geen opgave. */
  spent: string | null;
}

export class BoardRowResponse extends BoardFiguresResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** @format uuid */
  buildingBlockId: string;
  buildingBlock: string;
  /**
   * Regel van het contractbudget; leeg bij besteding waarvoor geen regel is.
   * @format uuid
   */
  lineId: string | null;
  lineCode: string | null;
  months: BoardMonthResponse[];
}

export class BoardGroupResponse extends BoardFiguresResponse {
  /** @format uuid */
  id: string;
  name: string;
}

export class CourseMonthResponse {
  month: number;
  /** Besteding vanaf januari; leeg: van deze maand is niets opgegeven. */
  spent: string | null;
  expected: string;
  forecast: string | null;
}

export class BoardColumnResponse {
  /** Veld van een regel. */
  field: string;
  label: string;
  /** Wat de kolom zegt en hoe hij wordt berekend. */
  definition: string;
}

export class BudgetBoardResponse {
  year: number;
  /**
   * Contract waarover dit bord gaat; leeg: voor dit jaar is er geen.
   * @format uuid
   */
  contractId: string | null;
  contractCode: string | null;
  contractTitle: string | null;
  /** Stand op deze dag. */
  asOfDate: string;
  /** Zoals bekend op dit moment. */
  knownAt: string;
  /** Aantal hele maanden dat op de stand is verstreken. */
  monthsElapsed: number;
  /** Versie van het afgesproken budget die op de stand geldt. */
  versionNumber: number | null;
  /** Deel van die versie dat nog niet over de regels is verdeeld. */
  undivided: string;
  /** Afgesproken en de verwachte afrekening; leeg: nog geen afrekening bekend. */
  forecastLast: string | null;
  /** Bij de lage en de hoge prognose van de besteding; leeg: geen bereik. */
  forecastLastLow: string | null;
  forecastLastHigh: string | null;
  /** Waarop de verwachte afrekening berust; FORECAST: de regels op de prognose. */
  settlementBasis: 'NONE' | 'FORECAST' | 'SCENARIO' | 'PROVISIONAL' | 'DEFINITIVE';
  /** Bevoorschot tot en met de stand; leeg: niets. */
  advanced: string | null;
  groupBy: 'municipality' | 'building-block';
  columns: BoardColumnResponse[];
  rows: BoardRowResponse[];
  groups: BoardGroupResponse[];
  total: BoardFiguresResponse;
  course: CourseMonthResponse[];
}
