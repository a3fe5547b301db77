type RequestState = 'OPEN' | 'SENT' | 'RECEIVED' | 'ACCEPTED';

export class QuarterlyRequestSummary {
  /** @format uuid */
  id: string;
  state: RequestState;
  /** De uiterste dag is voorbij en er is nog niets terug. */
  late: boolean;
  dueOn: string;
  recipient: string;
  sentAt: string | null;
  /** Verwerkte werkmappen; de laatste telt. */
  versions: number;
  receivedOn: string | null;
  /** Of de laatste opgave voorlopig is; null: er is nog geen. */
  provisional: boolean | null;
  /** Gevraagde waarden van KPI's. */
  valuesAsked: number;
  /** Gevraagde bedragen: maanden maal gemeenten maal bouwstenen. */
  amountsAsked: number;
  /** Wat bij de laatste opgave ontbreekt en niet is uitgelegd. */
  missing: number;
  /** Alle bevindingen die nog een uitleg vragen. */
  openFindings: number;
  rowVersion: number;
}

export class QuarterResponse {
  /** @example "2027-Q1" */
  quarter: string;
  endsOn: string;
  ended: boolean;
  /** Null: nog niet gemaakt. */
  request: QuarterlyRequestSummary | null;
}

export class PlausibilityThresholdResponse {
  /** @format uuid */
  id: string;
  validFrom: string;
  percent: number;
  reason: string;
}

export class QuartersResponse {
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  contractor: string;
  /** Adres van de vorige uitvraag, om mee te beginnen. */
  lastRecipient: string;
  /** Een cijfer dat verder van de vorige periode ligt, vraagt een toelichting. */
  percent: number;
  thresholds: PlausibilityThresholdResponse[];
  /** Elk kwartaal van het contract tot en met nu, het nieuwste eerst. */
  items: QuarterResponse[];
}

export class QuarterlySubmissionResponse {
  /** @format uuid */
  id: string;
  n: number;
  receivedOn: string;
  late: boolean;
  provisional: boolean;
  /** @format uuid */
  fileId: string;
  /** Eigen prognose van de partner voor het hele jaar. */
  forecast: string | null;
  remark: string;
  /** Waarden van KPI's die zijn vastgelegd. */
  valueCount: number;
  /** Regels die als besteding zijn geboekt. */
  lineCount: number;
  reason: string | null;
  recordedBy: string | null;
  recordedAt: string;
}

export class QuarterlyFindingResponse {
  /** @format uuid */
  id: string;
  kind: 'MISSING' | 'LEFT_OUT' | 'IMPLAUSIBLE' | 'ELSEWHERE';
  place: string;
  message: string;
  explanation: string | null;
  explainedBy: string | null;
}

export class QuarterlyReminderResponse {
  kind: 'BEFORE' | 'AFTER_1' | 'AFTER_8';
  recordedAt: string;
}

export class QuarterlyRequestResponse extends QuarterlyRequestSummary {
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  contractor: string;
  quarter: string;
  acceptedAt: string | null;
  acceptedBy: string | null;
  /** Wat er wordt gevraagd: KPI's met hun periode. */
  asked: string[];
  /** De nieuwste eerst. */
  submissions: QuarterlySubmissionResponse[];
  /** Van de laatste opgave. */
  findings: QuarterlyFindingResponse[];
  reminders: QuarterlyReminderResponse[];
}

export class MailWordsResponse {
  subject: string;
  text: string;
}

export class PreviewFindingResponse {
  weight: 'REFUSES' | 'LEAVES_OUT' | 'NOTES';
  kind: 'MISSING' | 'LEFT_OUT' | 'IMPLAUSIBLE' | 'ELSEWHERE' | null;
  /** Blad en cel, of waar het over gaat. */
  place: string;
  message: string;
}

export class PreviewRowResponse {
  label: string;
  period: string;
  /** Null: leeg, of achtergehouden. */
  before: string | null;
  after: string | null;
  /** Kleine aantallen worden niet getoond. */
  suppressed: boolean;
  note: string | null;
  change: 'NEW' | 'CHANGED' | 'SAME' | 'KEPT' | 'BLANK';
}

export class SubmissionPreviewResponse {
  findings: PreviewFindingResponse[];
  provisional: boolean | null;
  forecast: string | null;
  remark: string;
  values: PreviewRowResponse[];
  lines: PreviewRowResponse[];
  /** Som van de bedragen in de werkmap. */
  total: string;
  /** Hoeveel er van wat gevraagd is, staat in de werkmap. */
  given: number;
  asked: number;
  /** Er is al een werkmap verwerkt: een reden is nodig. */
  correction: boolean;
  takeable: boolean;
}
