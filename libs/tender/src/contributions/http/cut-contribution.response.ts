/** Inbreng die uit een andere bron is geknipt. */
export class CutContributionResponse {
  /** @format uuid */
  id: string;
  code: string;
}
