export class TaskFieldShareResponse {
  /** @format uuid */
  budgetProgrammeId: string;
  budgetProgramme: string;
  taskField: string;
  category: string;
  percentage: string;
}

/** Hoe het aandeel van een gemeente in een contract over taakvelden gaat, vanaf een dag. */
export class TaskFieldProfileResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  validFrom: string;
  decisionReference: string;
  recordedAt: string;
  recordedBy: string | null;
  shares: TaskFieldShareResponse[];
}

export class TaskFieldProfileListResponse {
  items: TaskFieldProfileResponse[];
  next: string | null;
}

export class ProfilePartResponse extends TaskFieldShareResponse {
  /** @format money */
  amount: string;
  /** Krijgt een cent van het restant. */
  holdsRemainderCent: boolean;
}

/** Wat het profiel van het aandeel maakt; er is niets bewaard. */
export class ProfilePreviewResponse {
  agreed: string;
  versionNumber: number;
  /** @format uuid */
  profileId: string;
  validFrom: string;
  decisionReference: string;
  parts: ProfilePartResponse[];
  /** Regels op grond van dit contract die in het concept al staan en worden vervangen. */
  replaces: number;
}
