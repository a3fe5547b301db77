export class CalendarFeedResponse {
  /** Of er een koppeling is. */
  active: boolean;
  issuedAt: string | null;
  /** Wanneer een agenda de koppeling het laatst las, op een uur nauwkeurig. */
  readAt: string | null;
  /** Het geheime adres; alleen in het antwoord waarin het is gemaakt. */
  url: string | null;
  rowVersion: number;
}
