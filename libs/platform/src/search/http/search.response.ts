export class SearchHitResponse {
  /** @format uuid */
  id: string;
  kind: string;
  code: string;
  title: string;
  /** Pad in de webapplicatie. */
  url: string;
}

export class SearchResponse {
  items: SearchHitResponse[];
}
