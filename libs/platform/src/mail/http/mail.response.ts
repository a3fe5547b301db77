export class MailSummaryResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  recipient: string;
  subject: string;
  /** QUEUED: onderweg; SENT: verstuurd; FAILED: uitgevallen, zie de werkrij. */
  state: 'QUEUED' | 'SENT' | 'FAILED';
  /** SMTP: naar de mailserver; FOLDER: in de mailmap, want er is geen mailserver ingesteld. */
  sentBy: 'SMTP' | 'FOLDER' | null;
  /** Waarom het nog niet lukte. */
  reason: string | null;
  recordedAt: string;
  sentAt: string | null;
}

export class MailListResponse {
  items: MailSummaryResponse[];
  next: string | null;
}

export class MailResponse extends MailSummaryResponse {
  /** De tekst; leeg wanneer u die niet mag lezen. */
  body: string | null;
}
