export class TraceLinkEndResponse {
  kind: string;
  /** @format uuid */
  id: string;
  /** Leeg wanneer het record is afgeschermd. */
  code: string | null;
  title: string | null;
  url: string | null;
}

export class TraceLinkResponse {
  /** @format uuid */
  id: string;
  type:
    | 'CUT_FROM'
    | 'DERIVED_FROM'
    | 'ANSWERED_BY'
    | 'PROMISED_BY'
    | 'BECOMES_OBLIGATION'
    | 'MEASURED_BY'
    | 'FUNDED_BY'
    | 'CITED_IN'
    | 'THREATENED_BY'
    | 'WEIGHS_ON'
    | 'DISPUTED_IN'
    | 'CITED_IN_ANSWER'
    | 'SETTLED_BY'
    | 'REFINED_BY'
    | 'NEEDED_BY'
    | 'CONFLICTS_WITH'
    | 'REPLACED_BY';
  from: TraceLinkEndResponse;
  to: TraceLinkEndResponse;
  state: 'SOUND' | 'SUSPECT' | 'WITHDRAWN';
  /** @format date-time */
  suspectSince: string | null;
  suspectCause: string | null;
  /** Reden van het laatste oordeel. */
  judgedReason: string | null;
  canClear: boolean;
  rowVersion: number;
}

export class TraceLinkListResponse {
  items: TraceLinkResponse[];
  next: string | null;
}

export class ClearedLinksResponse {
  cleared: number;
  /** Intussen al beoordeeld, opnieuw gewijzigd of niet van u: daar is niets mee gedaan. */
  skipped: number;
}
