export class OfferRowResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  code: string;
  receivedAt: string;
  late: boolean;
  state: 'REGISTERED' | 'REFUSED' | 'ADMITTED' | 'SET_ASIDE';
  stateReason: string | null;
  stateAt: string | null;
  stateBy: string | null;
  recordedBy: string | null;
  recordedAt: string;
  /** Niemand leest de inhoud voor de opening; een beoordelaar niet voor de verklaring. */
  sealed: boolean;
  bidderName: string | null;
  bidderKvk: string | null;
  /** Hoeveel stukken er ontbreken; leeg zolang de inschrijving verzegeld is. */
  missing: number | null;
  rowVersion: number;
}

export class OfferPartnerResponse {
  name: string;
  kvk: string;
  role: 'MEMBER' | 'SUBCONTRACTOR';
}

export class ChecklistItemResponse {
  label: string;
  present: boolean;
  note: string;
}

export class OfferFileResponse {
  /** @format uuid */
  fileId: string;
  title: string;
  name: string;
  size: number;
}

export class OfferContactResponse {
  name: string;
  email: string;
  address: string;
}

export class OfferResponse extends OfferRowResponse {
  partners: OfferPartnerResponse[];
  checklist: ChecklistItemResponse[];
  note: string;
  /** Aan wie brieven gaan. */
  contact: OfferContactResponse;
  files: OfferFileResponse[];
}

export class OfferListResponse {
  items: OfferRowResponse[];
  next: string | null;
}

export class OfferOpeningResponse {
  /** @format uuid */
  tenderId: string;
  deadline: string | null;
  /** Hoeveel inschrijvingen er zijn geregistreerd. */
  envelopes: number;
  state: 'SEALED' | 'REQUESTED' | 'OPENED';
  /** U mag de inschrijvingen lezen. */
  readable: boolean;
  note: string;
  requestedBy: string | null;
  requestedAt: string | null;
  openedBy: string | null;
  openedAt: string | null;
  /**
   * Het verzoek dat op de tweede persoon wacht.
   * @format uuid
   */
  approvalId: string | null;
  contentHash: string | null;
}

export class OfferCheckResponse {
  /** @format uuid */
  requirementId: string;
  code: string;
  kind: 'EXCLUSION' | 'SUITABILITY' | 'EXECUTION_TERM' | 'REQUIREMENT';
  title: string;
  text: string;
  /** Het gevraagde bewijsmiddel. */
  proof: string;
  verdict: 'MEETS' | 'FAILS' | 'UNCLEAR' | null;
  evidence: string;
  reason: string;
  question: string | null;
  askedOn: string | null;
  dueOn: string | null;
  answer: string | null;
  answeredOn: string | null;
  checkedBy: string | null;
  /** Wat de inschrijver in het antwoordformulier koos; leeg zolang dat niet is ingelezen. */
  claim: string | null;
  /** Rij in dat formulier. */
  claimRow: number | null;
  /** De eis wijzigde nadat dit formulier was uitgegeven; niet zonder meer te bevestigen. */
  claimOutdated: boolean;
  /** De inschrijver zegt te voldoen; een persoon bevestigt dat. */
  claimMeets: boolean | null;
}

export class CheckStageResponse {
  stage: 'EXCLUSION' | 'SUITABILITY' | 'EXECUTION_TERM' | 'REQUIREMENT';
  total: number;
  meets: number;
  fails: number;
  unclear: number;
  /** De stappen ervoor zijn rond. */
  open: boolean;
}

export class OfferChecksResponse {
  stages: CheckStageResponse[];
  items: OfferCheckResponse[];
}
