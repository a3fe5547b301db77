export class AlikeResponse {
  /** @format uuid */
  id: string;
  code: string;
  sentence: string;
  state: 'OPEN' | 'TREATED' | 'MERGED' | 'SPLIT' | 'WITHDRAWN';
  /** Nummer en naam van de werkgroep. */
  workgroup: string;
  rowVersion: number;
}

export class SuggestionResponse {
  /** @format uuid */
  id: string;
  /** Gelijkenis van 0 tot 1. */
  score: number;
  one: AlikeResponse;
  other: AlikeResponse;
}

export class SuggestionListResponse {
  items: SuggestionResponse[];
  next: string | null;
}

export class LookalikeResponse {
  /**
   * Alleen bij een zin die is bewaard.
   * @format uuid
   */
  suggestionId?: string;
  score: number;
  contribution: AlikeResponse;
}

export class LookalikeListResponse {
  items: LookalikeResponse[];
  next: string | null;
}

export class PastedLineResponse {
  /** Regel, vanaf 1. */
  line: number;
  sentence: string;
  /** Waarom deze regel niet kan; leeg als hij goed is. */
  problem: string | null;
  /** Eerdere regel van deze lijst die hetzelfde zegt. */
  sameAsLine: number | null;
  /** Bestaande zin die erop lijkt. */
  like: LookalikeResponse | null;
}

export class PastePreviewResponse {
  lines: PastedLineResponse[];
}
