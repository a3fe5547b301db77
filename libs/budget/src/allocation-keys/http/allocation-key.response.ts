export class KeyShareResponse {
  /** @format uuid */
  municipalityId: string | null;
  /** @format uuid */
  buildingBlockId: string | null;
  /** Naam van de gemeente of de bouwsteen. */
  name: string;
  /** Procenten, precies, hooguit zes decimalen. */
  percentage: string;
}

export class AllocationKeyResponse {
  /** @format uuid */
  id: string;
  name: string;
  dimension: 'MUNICIPALITY' | 'BUILDING_BLOCK';
  method: 'FIXED_PERCENT';
  validFromDate: string;
  /** Eerste dag waarop de sleutel niet meer geldt. */
  validToDate: string | null;
  decisionReference: string;
  shares: KeyShareResponse[];
  rowVersion: number;
  recordedAt: string;
  recordedBy: string | null;
}

export class AllocationKeyListResponse {
  items: AllocationKeyResponse[];
  next: string | null;
}
