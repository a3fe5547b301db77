export class FeedbackRowResponse {
  /** @format uuid */
  id: string;
  code: string;
  questionNumber: number;
  question: string;
  sentence: string;
  /** Code van de zin waarvan dit een deel was. */
  partOf: string | null;
  /** Of de zin is samengevoegd met andere. */
  merged: boolean;
  outcome: 'ADOPTED' | 'PARTLY' | 'NOT_ADOPTED' | 'AFTER_AWARD' | 'FORWARDED' | 'AWAITS_DECISION' | null;
  reason: string | null;
  forwardedTo: string | null;
  addressee: string | null;
  answer: string | null;
  decision: string | null;
}

export class FeedbackListResponse {
  items: FeedbackRowResponse[];
  next: string | null;
}

export class RecipientResponse {
  name: string;
  email: string;
}

export class MemberMailResponse {
  subject: string;
  body: string;
  recipients: RecipientResponse[];
  /** Aantal berichten dat nu is klaargezet. */
  sent: number;
  /** Aantal leden dat precies deze tekst al kreeg. */
  known: number;
}
