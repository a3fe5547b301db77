type Kind = 'PLAN' | 'OUTGOING' | 'COMMUNICATION' | 'ORDINANCE';

export class TransitionStepResponse {
  /** @format uuid */
  id: string;
  /** PLAN: implementatieplan; OUTGOING: vertrekkende aanbieders; COMMUNICATION: gezinnen en verwijzers; ORDINANCE: integrale verordening. */
  kind: Kind;
  title: string;
  /** Wie het doet of wie het bereikt. */
  party: string;
  municipality: string | null;
  dueOn: string | null;
  doneOn: string | null;
  state: 'PLANNED' | 'DOING' | 'DONE' | 'NOT_NEEDED';
  note: string;
  /** Wie erop let. @format uuid */
  ownerId: string | null;
  ownerName: string | null;
  late: boolean;
  rowVersion: number;
}

export class PartReadinessResponse {
  kind: Kind;
  total: number;
  done: number;
  late: number;
}

export class HandoverCountResponse {
  /** @format uuid */
  id: string;
  provider: string;
  category: string;
  /** Minder dan tien: het aantal zelf is nergens bewaard. */
  few: boolean;
  amount: number | null;
}

export class TransitionResponse {
  /** @format uuid */
  contractId: string;
  opened: boolean;
  /** Gemeenten waarvan de raad de integrale verordening nog niet vaststelde. */
  missingCouncils: string[];
  parts: PartReadinessResponse[];
  steps: TransitionStepResponse[];
  counts: HandoverCountResponse[];
}
