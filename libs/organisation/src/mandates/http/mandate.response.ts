type MatterCode =
  | 'modification'
  | 'agreed-budget'
  | 'budget-amendment'
  | 'award-proposal'
  | 'requirement-baseline'
  | 'clarification-note'
  | 'pc-report'
  | 'settlement-scenario'
  | 'commitment';

export class MandateResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  code: string;
  matter: MatterCode;
  holderRole: 'inkoper' | 'contractmanager' | 'financien' | null;
  /** @format uuid */
  holderId: string | null;
  holderName: string | null;
  /** @format uuid */
  municipalityId: string | null;
  /** @format uuid */
  unitId: string | null;
  /** Naam van de gemeente of het gezamenlijke orgaan dat het gaf. */
  giver: string;
  /** Tot en met; null: zonder bovengrens. */
  limit: string | null;
  conditions: string;
  decisionReference: string;
  /** @format date */
  startsOn: string;
  /** @format date */
  endsOn: string | null;
  endReason: string | null;
  withdrawnReason: string | null;
  /** Stand op de peildatum. */
  state: 'IN_FORCE' | 'COMING' | 'PAST' | 'WITHDRAWN';
  rowVersion: number;
}

export class MandateListResponse {
  items: MandateResponse[];
  next: string | null;
}

export class OwnReachResponse {
  /** Tot en met; null: zonder bovengrens. */
  limit: string | null;
  codes: string[];
}

export class MandateMatterResponse {
  matter: MatterCode;
  /** Of bij dit onderwerp een bedrag hoort. */
  money: boolean;
  /** Of hiervoor ooit een mandaat is vastgelegd; zo niet, dan beslist het recht van de rol. */
  kept: boolean;
  /** Hoeveel mandaten vandaag gelden. */
  inForce: number;
  /** Hoever u zelf vandaag voor alle gemeenten samen mag beslissen; null: niet, of er is niets vastgelegd. */
  own: OwnReachResponse | null;
}

export class MandateMatterListResponse {
  items: MandateMatterResponse[];
  next: string | null;
}
