export class SubcontractorResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  name: string;
  kvk: string | null;
  /** Wat deze onderaannemer doet. */
  services: string;
  startsOn: string;
  endsOn: string | null;
  /** Wanneer de opdrachtgever instemde; null: nog niet. */
  consentOn: string | null;
  note: string;
  rowVersion: number;
}

export class SubcontractorListResponse {
  items: SubcontractorResponse[];
  next: string | null;
}
