export class SimilarRequirementResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  /** Gelijkenis in procenten. */
  likeness: number;
}

export class SimilarRequirementListResponse {
  items: SimilarRequirementResponse[];
  next: string | null;
}
