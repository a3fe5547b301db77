export class ReportParagraphFigureResponse {
  /** BR-2027-006.forecast */
  token: string;
  source: string;
  figure:
    | 'agreed'
    | 'expected'
    | 'spent'
    | 'original'
    | 'amendments'
    | 'current'
    | 'realised'
    | 'open'
    | 'forecast'
    | 'variance';
  label: string;
  /** @format uuid */
  lineId: string | null;
  /** Zoals het in de tekst staat; null is niet bekend. */
  written: string | null;
  /** Zoals het budgetbord het nu zegt. */
  current: string | null;
  /** Het cijfer bewoog sinds de tekst voor het laatst is gelezen. */
  stale: boolean;
  /** Bewust behouden hoewel het budgetbord iets anders zegt. */
  kept: boolean;
}

export class ReportParagraphResponse {
  /** @format uuid */
  id: string;
  code: string;
  section: string;
  /** @format uuid */
  municipalityId: string | null;
  /** @format uuid */
  versionId: string;
  versionNumber: number;
  /** Met levende cijfers als {{figure:BR-2027-006.forecast}}. */
  text: string;
  figures: ReportParagraphFigureResponse[];
  stale: boolean;
  /** Wat er stroomopwaarts van de aangehaalde budgetregels wijzigde. */
  suspectCauses: string[];
  writtenBy: string | null;
  /** @format date-time */
  writtenAt: string;
  rowVersion: number;
}

export class ReportParagraphListResponse {
  items: ReportParagraphResponse[];
  next: string | null;
}

export class ReportFigureSourceResponse {
  /** Wat een levend cijfer noemt: BR-2027-006, GEM-vlaardingen of TOTAAL. */
  code: string;
  label: string;
  /** @format uuid */
  lineId: string | null;
  agreed: string | null;
  expected: string | null;
  spent: string | null;
  original: string | null;
  amendments: string | null;
  current: string | null;
  realised: string | null;
  open: string | null;
  forecast: string | null;
  variance: string | null;
}

export class ReportFigureSourceListResponse {
  items: ReportFigureSourceResponse[];
  next: string | null;
}

export class ProgrammeSumResponse {
  original: string;
  amendments: string;
  /** Primitief plus wijzigingen. */
  current: string;
  /** Geboekt tot en met de stand; null is niets geboekt. */
  realised: string | null;
  /** Open verplichting. */
  open: string | null;
  forecast: string | null;
  /** Boven nul is voordelig. */
  variance: string | null;
}

export class ReportProgrammeLineResponse extends ProgrammeSumResponse {
  /** TV-vlaardingen-6-6-752-L */
  code: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  programmeCode: string;
  programme: string;
  taskField: string;
  taskFieldName: string;
  side: 'COST' | 'INCOME';
}

export class MunicipalityProgrammeSumsResponse {
  /** @format uuid */
  municipalityId: string;
  costs: ProgrammeSumResponse;
  incomes: ProgrammeSumResponse;
  /** Lasten min baten. */
  balance: ProgrammeSumResponse;
}

export class ReportProgrammeLineListResponse {
  items: ReportProgrammeLineResponse[];
  sums: MunicipalityProgrammeSumsResponse[];
}

export class ReportExplanationResponse {
  /** Id van de budgetregel, of de code van de regel van een begroting. */
  key: string;
  /**
   * Null bij een regel van een begroting.
   * @format uuid
   */
  lineId: string | null;
  /** BR-2027-006, of TV-… voor een taakveld van een gemeente. */
  lineCode: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** Bouwsteen, of taakveld en programma. */
  label: string;
  /** Wat is afgesproken of begroot. */
  base: string;
  forecast: string | null;
  variance: string | null;
  /** Of de afwijking boven de drempel ligt. */
  required: boolean;
  /** De afwijking waarvoor de toelichting werd geschreven. */
  explainedVariance: string | null;
  cause: 'PRICE' | 'VOLUME' | 'DISTRIBUTION' | 'STATE' | 'OTHER' | null;
  nature: 'INCIDENTAL' | 'STRUCTURAL' | null;
  owner: string;
  text: string;
  measure: string;
  complete: boolean;
  /** 0 zolang er nog geen toelichting is. */
  rowVersion: number;
}

export class ReportExplanationListResponse {
  items: ReportExplanationResponse[];
  next: string | null;
}

export class ReportBlockerResponse {
  code: string;
  text: string;
  /** Wat te doen, als opschrift van een knop. */
  action: string;
  open: 'paragraph' | 'thread' | 'explanation' | 'section' | 'budget';
  /** Alinea, budgetregel of onderdeel; leeg bij het budget. */
  recordId: string;
}

export class ReportCheckResponse {
  code: 'budget' | 'totals' | 'summary' | 'figures' | 'joints' | 'explanations';
  met: boolean;
  text: string;
  blockers: ReportBlockerResponse[];
}

export class ReportChecksResponse {
  /** Aantal blokkades. */
  count: number;
  checks: ReportCheckResponse[];
}
