export class ReportScheduleResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  /** @format uuid */
  municipalityId: string | null;
  /** Null: alle gemeenten. */
  municipality: string | null;
  title: string;
  paper: string;
  paperName: string;
  format: 'pdf' | 'docx' | 'xlsx' | 'csv';
  message: string;
  rhythm: 'WORKING_DAY' | 'MONTH_DAY' | 'WEEKDAY';
  place: number;
  everyMonths: 1 | 3 | 12;
  firstMonth: number;
  /** uu:mm, klok van Amsterdam */
  atTime: string;
  /** Het ritme in woorden. */
  when: string;
  state: 'ACTIVE' | 'PAUSED' | 'ENDED';
  stateReason: string;
  /** @format date-time */
  nextRunAt: string | null;
  /** @format date-time */
  lastRunAt: string | null;
  recipientCount: number;
  /** Met wiens rechten het papier wordt gemaakt. */
  owner: string;
  rowVersion: number;
  mayWrite: boolean;
}

export class ReportScheduleListResponse {
  items: ReportScheduleResponse[];
  next: string | null;
}

export class ReportRecipientResponse {
  /** @format uuid */
  userId: string | null;
  name: string;
  /** Van iemand buiten het programma; van een collega null. */
  address: string | null;
  reason: string;
}

export class ReportScheduleDetailResponse extends ReportScheduleResponse {
  recipients: ReportRecipientResponse[];
}

export class ReportDeliveryResponse {
  name: string;
  address: string;
  /** Iemand buiten het programma. */
  outside: boolean;
  /** QUEUED onderweg, SENT verstuurd, FAILED uitgevallen, REFUSED niet geschreven. */
  state: 'QUEUED' | 'SENT' | 'FAILED' | 'REFUSED';
  reason: string | null;
  /** @format date-time */
  sentAt: string | null;
  /** FOLDER: in de mailmap, want er is geen mailserver ingesteld. */
  way: 'SMTP' | 'FOLDER' | null;
}

export class ReportRunResponse {
  /** @format uuid */
  id: string;
  /** Het moment waarvoor het is; per bericht één keer. @format date-time */
  moment: string;
  cause: 'PLANNED' | 'ASKED';
  /** Eerdere momenten waarop niets draaide; dit bericht staat ook voor die. */
  missed: number;
  state: 'MAKING' | 'MADE' | 'FAILED';
  reason: string | null;
  title: string | null;
  /**
   * Inhoud via /files/{id}/content.
   * @format uuid
   */
  fileId: string | null;
  sha256: string | null;
  size: number | null;
  /** @format date-time */
  madeAt: string | null;
  deliveries: ReportDeliveryResponse[];
  mayRetry: boolean;
}

export class ReportRunListResponse {
  items: ReportRunResponse[];
  next: string | null;
}

export class ScheduledPaperResponse {
  kind: string;
  name: string;
  /** Over welke dag of periode het gaat. */
  about: string;
  formats: ('pdf' | 'docx' | 'xlsx' | 'csv')[];
  perMunicipality: boolean;
}

export class ScheduledPaperListResponse {
  items: ScheduledPaperResponse[];
}

export class ScheduleMomentsResponse {
  when: string;
  /** De eerstvolgende momenten. */
  moments: string[];
}
