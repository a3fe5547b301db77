import type { Severity, SignalEventKind, SignalKind, SignalState } from '../domain/signal-kind';

export class SignalPersonResponse {
  id: string;
  name: string;
}

export class SignalResponse {
  id: string;
  /** SIG-001 */
  code: string;
  kind: SignalKind;
  severity: Severity;
  state: SignalState;
  /** Wat er aan de hand is, in één zin. */
  title: string;
  /** De bedragen erachter. */
  explanation: string;
  year: number;
  municipalityId: string | null;
  municipality: string | null;
  /** Afhandelen voor deze dag; bij rechtmatigheid de laatste dag om stukken aan te leveren. @format date */
  dueOn: string;
  /** @format date */
  snoozedUntil: string | null;
  /** Waarom het sluimert. */
  snoozedReason: string | null;
  assignee: SignalPersonResponse | null;
  /** @format date-time */
  openedAt: string;
  /** @format date-time */
  closedAt: string | null;
  /** Waar het na te gaan is. */
  url: string;
  rowVersion: number;
  mayWrite: boolean;
}

export class SignalListResponse {
  items: SignalResponse[];
  next: string | null;
}

export class SignalEventResponse {
  kind: SignalEventKind;
  severity: Severity;
  explanation: string;
  reason: string | null;
  /** @format date */
  until: string | null;
  assignee: string | null;
  /** @format date-time */
  recordedAt: string;
  recordedBy: string | null;
}

export class SignalDetailResponse extends SignalResponse {
  /** De nieuwste gebeurtenis eerst. */
  history: SignalEventResponse[];
}

export class ThresholdResponse {
  percent: string;
  severity: Severity;
}

export class SignalSettingVersionResponse {
  active: boolean;
  thresholds: ThresholdResponse[];
  days: number | null;
  /** @format date */
  validFromDate: string;
  reason: string;
  /** @format date-time */
  recordedAt: string;
  recordedBy: string | null;
}

export class SignalSettingResponse {
  kind: SignalKind;
  active: boolean;
  thresholds: ThresholdResponse[];
  days: number | null;
  /** Zoals meegeleverd: het programma stelde zelf nog niets in. */
  shipped: boolean;
  history: SignalSettingVersionResponse[];
}

export class SignalSettingsResponse {
  items: SignalSettingResponse[];
  mayWrite: boolean;
}

export class SignalEvaluationResponse {
  opened: number;
  closed: number;
  standing: number;
}
