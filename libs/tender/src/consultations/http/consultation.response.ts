export class ConsultationRowResponse {
  /** @format uuid */
  id: string;
  /** MC-01: per aanbesteding, nooit hergebruikt. */
  code: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  title: string;
  state: 'DRAFT' | 'PUBLISHED' | 'QUESTIONS_OPEN' | 'RESPONSES_CLOSED' | 'TALKS' | 'REPORT_PUBLISHED' | 'CLOSED';
  /** publicatieId op TenderNed: één aankondiging. */
  publicationId: string | null;
  /** Kenmerk op TenderNed: groepeert aankondigingen. */
  tenderReference: string | null;
  /** @format date */
  questionsDue: string | null;
  /** @format date */
  responsesDue: string | null;
  questionCount: number;
  /** Partijen die meedoen. */
  partyCount: number;
  /** Partijen van wie een reactie binnen is. */
  respondedCount: number;
  rowVersion: number;
}

export class ConsultationStepResponse {
  step:
    'publish' | 'open-questions' | 'close-responses' | 'reopen-responses' | 'start-talks' | 'publish-report' | 'close';
  to: 'DRAFT' | 'PUBLISHED' | 'QUESTIONS_OPEN' | 'RESPONSES_CLOSED' | 'TALKS' | 'REPORT_PUBLISHED' | 'CLOSED';
  /** Wat eerst in orde moet zijn; leeg als de stap kan. */
  blockedBy: string[];
  /** Waarom er een reden wordt gevraagd, voor zover dat aan de stand ligt. */
  warnings: string[];
  asksReason: boolean;
}

export class ConsultationResponse extends ConsultationRowResponse {
  purpose: string;
  publishedAt: string | null;
  responsesClosedAt: string | null;
  recordedAt: string;
  /** Wat er aan de gekozen dagen opvalt: weekend of feestdag. */
  termWarnings: string[];
  /** Stappen vanuit deze status, ook die nog niet kunnen; leeg als u ze niet mag zetten. */
  steps: ConsultationStepResponse[];
  /** Of u titel, doel en termijnen mag wijzigen. */
  mayWrite: boolean;
  /** Of u de vragen mag wijzigen: alleen in concept. */
  mayEditQuestions: boolean;
  /** Of u partijen en hun reacties mag zien. */
  mayReadResponses: boolean;
  /** Of u partijen mag toevoegen en reacties mag verwerken. */
  mayTakeResponses: boolean;
}

export class ConsultationListResponse {
  items: ConsultationRowResponse[];
  next: string | null;
}
