export class ComparedReportResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  versionNumber: number;
  /** @format date */
  asOfDate: string;
  state: 'DRAFT' | 'FROZEN' | 'SIGNED';
}

export class ComparedFigureResponse {
  /** TOTAAL, een gemeente of een regel, met het cijfer: BR-2027-006.forecast. */
  token: string;
  label: string;
  figure: string;
  /** Null: niet bekend, of het stond er niet in. */
  before: string | null;
  after: string | null;
  /** Later min eerder; null als een van beide niet bekend is. */
  difference: string | null;
}

export class ComparedTextResponse {
  heading: string;
  change: 'SAME' | 'CHANGED' | 'ADDED' | 'REMOVED';
  beforeCode: string | null;
  afterCode: string | null;
  before: string;
  after: string;
}

export class ReportComparisonResponse {
  before: ComparedReportResponse;
  after: ComparedReportResponse;
  /** Alleen cijfers die bewogen, verschenen of verdwenen. */
  figures: ComparedFigureResponse[];
  /** Hoeveel cijfers gelijk bleven. */
  sameFigures: number;
  paragraphs: ComparedTextResponse[];
  explanations: ComparedTextResponse[];
}
