import { CutContributionResponse } from '../../contributions/http/cut-contribution.response';

export class StanceCountsResponse {
  AGREE: number;
  PARTLY: number;
  DISAGREE: number;
  ASKS: number;
  NO_POSITION: number;
  /** Beantwoord, maar door niemand beoordeeld. */
  UNCODED: number;
  /** Leeg gelaten; telt nooit als nee. */
  NOT_ANSWERED: number;
}

export class MatrixBuildingBlockResponse {
  /** @format uuid */
  id: string;
  number: number;
  name: string;
}

export class MatrixQuestionResponse {
  /** @format uuid */
  id: string;
  number: number;
  kind: 'OPEN' | 'CHOICE' | 'SCALE' | 'NUMBER' | 'DATE' | 'FILE';
  text: string;
  buildingBlock: MatrixBuildingBlockResponse | null;
  counts: StanceCountsResponse;
}

export class MatrixPartyResponse {
  /** @format uuid */
  id: string;
  /** De naam, of Partij A wanneer anoniem. */
  label: string;
  /** Antwoordde na sluiting; anoniem altijd onwaar, want dat zou iets verraden. */
  late: boolean;
}

export class MatrixThemeResponse {
  /** @format uuid */
  id: string;
  name: string;
  quoteCount: number;
  partyCount: number;
}

export class ResponseMatrixResponse {
  anonymous: boolean;
  questions: MatrixQuestionResponse[];
  parties: MatrixPartyResponse[];
  themes: MatrixThemeResponse[];
  answeredCount: number;
  codedCount: number;
  mayWrite: boolean;
}

export class MatrixCellResponse {
  /** @format uuid */
  questionId: string;
  /** @format uuid */
  partyId: string;
  /** Begin van het antwoord; leeg wanneer niet beantwoord. */
  excerpt: string;
  stance: 'AGREE' | 'PARTLY' | 'DISAGREE' | 'ASKS' | 'NO_POSITION' | 'UNCODED' | 'NOT_ANSWERED';
  /** Het standpunt of een citaat gaat over een eerdere versie. */
  suspect: boolean;
  quoteCount: number;
}

export class MatrixCellsResponse {
  items: MatrixCellResponse[];
}

export class QuoteResponse {
  /** @format uuid */
  id: string;
  code: string;
  /** @format uuid */
  questionId: string;
  questionNumber: number;
  /** @format uuid */
  partyId: string;
  /** De naam, of Partij A wanneer anoniem. */
  partyLabel: string;
  /** @format uuid */
  answerId: string;
  answerVersion: number;
  starts: number;
  ends: number;
  words: string;
  /** @format uuid */
  themeId: string | null;
  theme: string | null;
  state: 'ACTIVE' | 'WITHDRAWN';
  /** De partij gaf later een ander antwoord. */
  suspect: boolean;
  /** Inbreng die uit dit citaat is gemaakt en die u mag zien. */
  contributions: CutContributionResponse[];
  rowVersion: number;
}

export class MatrixAnswerResponse {
  /** @format uuid */
  id: string;
  n: number;
  text: string;
  late: boolean;
  receivedAt: string;
}

export class MatrixCellDetailResponse {
  /** @format uuid */
  questionId: string;
  questionNumber: number;
  questionText: string;
  /** @format uuid */
  partyId: string;
  partyLabel: string;
  /** Alle versies, de nieuwste eerst; leeg wanneer niet beantwoord. */
  answers: MatrixAnswerResponse[];
  stance: 'AGREE' | 'PARTLY' | 'DISAGREE' | 'ASKS' | 'NO_POSITION' | 'UNCODED' | 'NOT_ANSWERED';
  /** Versie van het antwoord waarover het standpunt gaat. */
  stanceVersion: number | null;
  /** Voor If-Match bij een volgend standpunt; 0 wanneer er nog geen is. */
  rowVersion: number;
  quotes: QuoteResponse[];
  /** In de getoonde tekst zijn woorden vervangen; kies citaten dan met namen aan. */
  masked: boolean;
}

export class ConsultationThemeResponse {
  /** @format uuid */
  id: string;
  name: string;
}

export class QuoteListResponse {
  items: QuoteResponse[];
  next: string | null;
}
