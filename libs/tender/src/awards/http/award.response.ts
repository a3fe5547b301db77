export class AwardResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  tenderCode: string;
  tenderTitle: string;
  /** @format uuid */
  baselineId: string;
  baselineName: string;
  requirementCount: number;
  contractorName: string;
  contractorKvk: string;
  decidedOn: string;
  motivation: string;
  /**
   * De winnende inschrijving; leeg bij een gunning met de hand.
   * @format uuid
   */
  offerId: string | null;
  deviationReason: string | null;
  byHandReason: string | null;
  recordedBy: string | null;
  recordedAt: string;
  rowVersion: number;
}

export class AwardListResponse {
  items: AwardResponse[];
  next: string | null;
}
