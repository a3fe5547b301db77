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

export class KeyQuantityResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  year: number;
  /** Aantal, bedrag of percentage, naar de eenheid. */
  quantity: string;
}

export class KeyComponentResponse {
  method: 'FIXED_PERCENT' | 'USE_BASED' | 'POPULATION';
  /** Gewicht in procenten. */
  weight: string;
  unit: 'COUNT' | 'AMOUNT' | 'PERCENT';
  /** Peildatum. */
  measuredOn: string | null;
  source: string;
  quantities: KeyQuantityResponse[];
}

export class AllocationKeyResponse {
  /** @format uuid */
  id: string;
  name: string;
  dimension: 'MUNICIPALITY' | 'BUILDING_BLOCK';
  method: 'FIXED_PERCENT' | 'USE_BASED' | 'POPULATION' | 'SOLIDARITY_MIX';
  validFromDate: string;
  /** Eerste dag waarop de sleutel niet meer geldt. */
  validToDate: string | null;
  decisionReference: string;
  shares: KeyShareResponse[];
  /** Waarmee de sleutel is berekend; leeg bij vaste percentages. */
  components: KeyComponentResponse[];
  rowVersion: number;
  recordedAt: string;
  recordedBy: string | null;
}

export class AllocationKeyListResponse {
  items: AllocationKeyResponse[];
  next: string | null;
}

export class PreviewedShareResponse {
  /** @format uuid */
  municipalityId: string | null;
  /** @format uuid */
  buildingBlockId: string | null;
  name: string;
  percentage: string;
  /** Kreeg een miljoenste procent van het restant. */
  holdsRemainder: boolean;
}

export class KeyEffectResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** Volgens de laatste verdeling; leeg als er nog geen is. */
  current: string | null;
  proposed: string;
  change: string | null;
  /** Kreeg een cent van het restant. */
  holdsRemainderCent: boolean;
  /** Elk van de eerste elf termijnen. */
  instalment: string;
  /** De laatste termijn, met het restant. */
  lastInstalment: string;
}

export class KeyEffectOfYearResponse {
  year: number;
  versionNumber: number;
  agreed: string;
  /** Sleutel van de huidige verdeling; leeg: ingelezen of nog niet verdeeld. */
  currentKeyName: string | null;
  municipalities: KeyEffectResponse[];
}

export class KeyPreviewResponse {
  shares: PreviewedShareResponse[];
  /** Gevolg voor een afgesproken budget; leeg als er geen is gekozen. */
  effect: KeyEffectOfYearResponse | null;
}
