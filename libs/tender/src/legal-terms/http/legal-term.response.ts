export class LegalTermResponse {
  /** @format uuid */
  id: string;
  code: string;
  label: string;
  regime: 'SAS' | 'OPEN' | 'RESTRICTED';
  /** Kalenderdagen; leeg: vanaf de ingangsdatum eist de wet hier niets. */
  days: number | null;
  /** Artikel van de Aanbestedingswet 2012. */
  article: string;
  /** Waar de wijziging is bekendgemaakt. */
  source: string;
  /** @format date */
  validFrom: string;
  /** COMING: nog niet ingegaan; IN_FORCE: geldt nu; PAST: vervangen. */
  state: 'COMING' | 'IN_FORCE' | 'PAST';
  /** Leeg: meegeleverd. */
  recordedBy: string | null;
}

export class LegalTermListResponse {
  items: LegalTermResponse[];
  next: string | null;
}
