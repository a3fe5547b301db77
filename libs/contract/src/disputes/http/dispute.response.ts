import { PersonResponse } from '../../obligations/http/obligation.response';
import { RiskLinkResponse } from '../../risks/http/risk.response';

type Level = 'OPERATIONAL' | 'TACTICAL' | 'STRATEGIC' | 'ADMINISTRATIVE' | 'DISPUTE';

export class DisputeResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  code: string;
  /** ISSUE: kwestie; DISPUTE: geschil. */
  kind: 'ISSUE' | 'DISPUTE';
  title: string;
  owner: PersonResponse;
  state: 'OPEN' | 'RESOLVED' | 'WITHDRAWN';
  outcome: string | null;
  closedOn: string | null;
  /** De trede waarop zij staat of eindigde. */
  level: Level;
  /** Laatste werkdag om op deze trede te antwoorden; null zonder termijn. */
  answerBy: string | null;
  late: boolean;
  mayWrite: boolean;
  rowVersion: number;
}

export class DisputeListResponse {
  items: DisputeResponse[];
  next: string | null;
}

export class DisputeStepResponse {
  number: number;
  level: Level;
  /** Wie aan tafel zit, met functie. */
  people: string;
  reason: string;
  startedOn: string;
  answerBy: string | null;
  outcome: string | null;
  endedOn: string | null;
  late: boolean;
}

export class DisputeDetailResponse extends DisputeResponse {
  description: string;
  ownPosition: string;
  otherPosition: string;
  /** Van de laagste trede naar de hoogste. */
  steps: DisputeStepResponse[];
  /** Verplichtingen en KPI's waarover het gaat. */
  about: RiskLinkResponse[];
}
