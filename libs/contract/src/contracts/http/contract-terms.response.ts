import {
  ContractClauseRequest,
  ContractDocumentRequest,
  ContractPartyRequest,
  EscalationTermRequest,
  YearValueRequest,
} from './contract-terms.request';

export class RenewalResponse {
  number: number;
  months: number;
  decideMonths: number;
  announceMonths: number;
  /** Uiterlijk dan is besloten. */
  decideBy: string;
  /** Uiterlijk dan is het aangekondigd. */
  announceBy: string;
  /** Laatste dag van het contract als deze optie wordt gebruikt. */
  endsOn: string;
}

/** Wat het contract op een dag zegt. */
export class ContractTermsResponse {
  /** @format uuid */
  versionId: string;
  versionNumber: number;
  /** De eerste dag waarop deze versie geldt. */
  validFrom: string;
  /** De laatste dag waarop zij geldt; null: tot nader order. */
  validTo: string | null;
  /** Waarom deze versie er kwam. */
  reason: string;
  source: 'AWARD' | 'REVISION' | 'MODIFICATION';
  /** @format uuid */
  modificationId: string | null;
  recordedAt: string;
  recordedBy: string | null;
  title: string;
  startsOn: string;
  endsOn: string;
  paymentRoute: 'A' | 'B' | 'C';
  noticeMonths: number | null;
  /** Uiterlijk dan is opgezegd; null zonder opzegtermijn. */
  noticeBy: string | null;
  accessDecider: 'MUNICIPALITY' | 'CONTRACTOR' | 'JOINT_BODY' | 'REFERRERS' | null;
  accessBasis: string;
  parties: ContractPartyRequest[];
  yearValues: YearValueRequest[];
  /** Som van de jaren. */
  totalValue: string;
  /** Waarde van het kalenderjaar van de dag; null als die ontbreekt. */
  valueOfYear: string | null;
  renewals: RenewalResponse[];
  documents: ContractDocumentRequest[];
  clauses: ContractClauseRequest[];
  escalationTerms: EscalationTermRequest[];
}

export class AsOfObligationResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  text: string;
  clause: string;
  party: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
  versionNumber: number;
}

export class AsOfIndicatorResponse {
  /** @format uuid */
  id: string;
  code: string;
  name: string;
  norm: string | null;
  versionNumber: number;
}

/** Het contract zoals het op een dag was. */
export class AsOfResponse {
  /** @format uuid */
  contractId: string;
  on: string;
  /** Zoals bekend aan het eind van deze dag; null: zoals nu bekend. */
  known: string | null;
  /** null: op deze dag gold het contract nog niet. */
  terms: ContractTermsResponse | null;
  /** Verplichtingen die op deze dag bonden. */
  obligations: AsOfObligationResponse[];
  /** KPI's met de definitie van die dag. */
  indicators: AsOfIndicatorResponse[];
}

export class ContractDifferenceResponse {
  /** Waarover het gaat: term, party, year, renewal, document, clause, escalation, obligation of indicator. */
  section: string;
  /** Binnen het onderdeel: veld, artikelnummer, jaar of code. */
  key: string;
  /** Zoals het was; null: stond er niet. */
  before: string | null;
  after: string | null;
}

export class ContractDifferencesResponse {
  from: string;
  to: string;
  items: ContractDifferenceResponse[];
}

export class ContractVersionListResponse {
  /** Alle versies, de laatst vastgelegde eerst; vervangen versies blijven staan. */
  items: ContractVersionResponse[];
  next: string | null;
}

export class ContractVersionResponse {
  /** @format uuid */
  id: string;
  number: number;
  validFrom: string;
  validTo: string | null;
  source: 'AWARD' | 'REVISION' | 'MODIFICATION';
  /** @format uuid */
  modificationId: string | null;
  reason: string;
  recordedAt: string;
  recordedBy: string | null;
  /** Wanneer een andere versie haar plaats innam. */
  supersededAt: string | null;
}
