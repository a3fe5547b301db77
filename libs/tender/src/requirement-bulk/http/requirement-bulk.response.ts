export class RequirementBulkSkippedResponse {
  /** Waarom, in woorden. */
  reason: string;
  count: number;
  /** De eerste codes. */
  codes: string[];
}

export class RequirementBulkExampleResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  before: string;
  after: string;
}

export class RequirementBulkPreviewResponse {
  /** Gekozen eisen. */
  chosen: number;
  /** Daarvan verandert. */
  changing: number;
  /** Er moet een reden bij. */
  needsReason: boolean;
  skipped: RequirementBulkSkippedResponse[];
  /** De eerste die veranderen, met oud en nieuw. */
  examples: RequirementBulkExampleResponse[];
  /** Geef dit terug bij het doorvoeren: dan verandert precies wat u zag. */
  fingerprint: string;
}

export class RequirementBulkChangeResponse {
  /** De taak die het doorvoert. */
  jobId: string;
  changing: number;
}
