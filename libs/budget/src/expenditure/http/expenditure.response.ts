export class ExpenditureLineResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  /**
   * Maand waarover de opgave gaat, jjjj-mm.
   * @example "2027-01"
   */
  period: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** @format uuid */
  buildingBlockId: string;
  buildingBlock: string;
  document: string;
  line: number;
  amount: string;
  description: string;
  /**
   * Import waarmee de regel binnenkwam.
   * @format uuid
   */
  importId: string | null;
  /** Sinds wanneer de regel bekend is. */
  recordedAt: string;
}

export class ExpenditureListResponse {
  items: ExpenditureLineResponse[];
  next: string | null;
}

export class ExpenditureBookingsResponse extends ExpenditureListResponse {
  /** Aantal regels in de hele selectie. */
  count: number;
  /** Som van de hele selectie. */
  total: string;
}
