export class PartyRecipientResponse {
  /** @format uuid */
  partyId: string;
  name: string;
  recipient: string;
  /** Naam van het bestand dat meegaat. */
  attachment: string;
  /** De partij kreeg dit al. */
  sentBefore: boolean;
}

export class PartyLeftOutResponse {
  /** @format uuid */
  partyId: string;
  name: string;
  reason: 'NO_ADDRESS' | 'DECLINED' | 'WITHDRAWN';
}

/** Wat er zou vertrekken, en naar wie; nog niets is verstuurd. */
export class PartyMailDraftResponse {
  subject: string;
  text: string;
  recipients: PartyRecipientResponse[];
  leftOut: PartyLeftOutResponse[];
}

export class PartyMailJobResponse {
  /**
   * De taak die de werkmappen maakt en de berichten klaarzet. Een partij die dit vandaag al kreeg, krijgt niets dubbel.
   * @format uuid
   */
  jobId: string;
}
