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

export class PartyMailResultResponse {
  /** Aantal berichten dat vertrekt. */
  mailed: number;
  /** Aantal partijen dat dit vandaag al kreeg; zij krijgen niets dubbel. */
  known: number;
}
