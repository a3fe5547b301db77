export class OfferReadingResponse {
  /** Hoeveelste lezing. */
  n: number;
  /** @format uuid */
  fileId: string;
  file: string;
  /** Antwoorden die niet zijn overgenomen. */
  leftOut: number;
  /** De baseline waar het formulier bij hoorde, als dat een andere is dan die wordt beoordeeld. */
  olderBaseline: string | null;
  recordedBy: string;
  recordedAt: string;
}

export class OfferAnswerItemResponse {
  /** @format uuid */
  requirementId: string | null;
  /** @format uuid */
  awardCriterionId: string | null;
  code: string;
  /** Leeg bij een criterium. */
  kind: string | null;
  title: string;
  asked: string;
  answer: string;
  /** Rij in het antwoordformulier. */
  row: number;
  /** De vraag wijzigde nadat dit formulier was uitgegeven. */
  outdated: boolean;
}

export class OfferPassageResponse {
  /** @format uuid */
  criterionId: string;
  /** @format uuid */
  fileId: string;
  page: number | null;
  note: string;
  title: string;
  /** Naam van het bestand. */
  name: string;
}

export class OfferAnswersResponse {
  /** Leeg zolang er geen antwoordformulier is ingelezen. */
  reading: OfferReadingResponse | null;
  items: OfferAnswerItemResponse[];
  /** Waar de stukken het criterium beantwoorden. */
  passages: OfferPassageResponse[];
}

export class ReadingFindingResponse {
  /** REFUSES: niets wordt overgenomen. LEAVES_OUT: dit antwoord niet. NOTES: om te weten. */
  weight: 'REFUSES' | 'LEAVES_OUT' | 'NOTES';
  number: string | null;
  row: number | null;
  message: string;
}

export class ReadingAnswerResponse {
  number: string;
  asked: string;
  answer: string;
  row: number;
  /** De inschrijver zegt te voldoen; leeg bij een antwoord in woorden. */
  meets: boolean | null;
  /** De vraag wijzigde nadat dit formulier was uitgegeven. */
  outdated: boolean;
}

export class OlderFormResponse {
  baseline: string;
  /** @format date */
  frozenOn: string;
  /** Codes van eisen en criteria. */
  changed: string[];
  added: string[];
  removed: string[];
}

/** Wat overnemen zou brengen; er is niets bewaard. */
export class OfferReadingPreviewResponse {
  takeable: boolean;
  /** Hoeveel het formulier vraagt. */
  asked: number;
  findings: ReadingFindingResponse[];
  answers: ReadingAnswerResponse[];
  /** Het formulier hoort bij een andere vastgestelde baseline van deze aanbesteding. */
  older: OlderFormResponse | null;
}
