export class FunctionResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  municipalityId: string | null;
  /** @format uuid */
  unitId: string | null;
  /** Naam van de gemeente of het onderdeel. */
  place: string;
  title: string;
  /** Omvang, zoals "1.50". */
  fte: string;
  /** Waarvan bezet. */
  filledFte: string;
  note: string;
  state: 'ACTIVE' | 'WITHDRAWN';
  rowVersion: number;
}

export class FunctionListResponse {
  items: FunctionResponse[];
  next: string | null;
}
