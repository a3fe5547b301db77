export class BridgeStepResponse {
  /** START_…: waaruit het verschil tussen begroting en basisbudget bestaat; START: er is geen verschil, of het is niet bekend. */
  cause:
    | 'BEGROTING'
    | 'BASE'
    | 'START'
    | 'START_VAT'
    | 'START_PRICE'
    | 'START_VOLUME'
    | 'START_DISTRIBUTION'
    | 'START_MOMENT'
    | 'START_OWN'
    | 'PRICE'
    | 'VOLUME'
    | 'DISTRIBUTION'
    | 'CONTRACT'
    | 'SETTLEMENT'
    | 'FORECAST';
  /** Een stand, of wat van de ene stand naar de andere leidt. */
  kind: 'level' | 'change';
  /** Leeg: niet bekend. */
  amount: string | null;
}

export class BridgeColumnResponse {
  /**
   * Leeg: alle gemeenten samen.
   * @format uuid
   */
  municipalityId: string | null;
  municipality: string | null;
  steps: BridgeStepResponse[];
}

export class BridgeResponse {
  /** @format uuid */
  contractId: string;
  contractCode: string;
  year: number;
  asOfDate: string;
  /** Bekend op; leeg: nu. */
  knownAt: string | null;
  /** Waarop de afrekening in de brug berust. */
  basis: 'NONE' | 'FORECAST' | 'SCENARIO' | 'PROVISIONAL' | 'DEFINITIVE';
  /** Een versie van het budget is nog niet verdeeld en staat niet in de brug. */
  undivided: boolean;
  /** Eerst samen, dan per gemeente; leeg als het budget nog niet is verdeeld. */
  columns: BridgeColumnResponse[];
}
