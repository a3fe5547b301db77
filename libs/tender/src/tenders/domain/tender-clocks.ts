import {
  asTerm,
  awardNoticeDeadline,
  latestBefore,
  type LegalTerms,
  type LocalDate,
  type ProcedureRegime,
  standstill,
  type TermCode,
  termEnd,
  type TermEnd,
  termOfLaw,
  type TermOrigin,
} from '@koersvast/kernel';

export interface ClockFacts {
  terms: LegalTerms;
  regime: ProcedureRegime;
  today: LocalDate;
  publishedOn: LocalDate | null;
  /** Day on which offers close. */
  closingOn: LocalDate | null;
  /** Day on which the award decision was taken. */
  awardedOn: LocalDate | null;
  /** Day on which the letters with that decision went out: what standstill and vervaltermijn count from (2.127). */
  sentOn: LocalDate | null;
  standstill: { days: number; origin: TermOrigin; documentRolls: boolean } | null;
  challengeDays: number | null;
  offerValidityDays: number | null;
}

export const CLOCK_CODES = [
  'OFFERS',
  'REQUESTS_TO_PARTICIPATE',
  'CLARIFICATION_NOTE',
  'CLARIFICATION_NOTE_URGENT',
  'OFFER_VALIDITY',
  'STANDSTILL',
  'CHALLENGE',
  'AWARD_NOTICE',
  'AWARD_NOTICE_BUNDLED',
] as const;
export type ClockCode = (typeof CLOCK_CODES)[number];

/** One term of a tender, with the arithmetic. Days are null while the event has no date. */
export interface TenderClock {
  code: ClockCode;
  /** NONE: neither law nor document sets it. */
  origin: TermOrigin | 'NONE';
  article: string | null;
  days: number | null;
  eventOn: LocalDate | null;
  /** Whether the event is only supposed: publication today. */
  supposed: boolean;
  /** Last day as the origin has it. */
  lastDay: LocalDate | null;
  /** The last day by the other reading, where weekend or holiday make a difference. */
  otherDay: LocalDate | null;
  /** The day to go by when one wants no dispute. */
  advised: LocalDate | null;
  closedBecause: string | null;
}

const blank = (code: ClockCode, origin: TenderClock['origin'], days: number | null, article: string | null) => ({
  code,
  origin,
  days,
  article,
  eventOn: null,
  supposed: false,
  lastDay: null,
  otherDay: null,
  advised: null,
  closedBecause: null,
});

const after = (clock: TenderClock, eventOn: LocalDate | null, end: TermEnd | null): TenderClock => ({
  ...clock,
  eventOn,
  ...(end && {
    lastDay: end.binding,
    otherDay: end.differs ? (end.binding === end.rolled ? end.counted : end.rolled) : null,
    advised: end.advised,
    closedBecause: end.closedBecause,
  }),
});

const minimumTerm = (code: 'OFFERS' | 'REQUESTS_TO_PARTICIPATE') =>
  function minimum({ terms, regime, today, publishedOn }: ClockFacts): TenderClock[] {
    const law = termOfLaw(terms, code, regime, today);
    if (!law) return code === 'OFFERS' ? [blank(code, 'NONE', null, null)] : [];
    const eventOn = publishedOn ?? today;
    const clock = blank(code, 'LAW', law.days, law.article);
    return [{ ...after(clock, eventOn, termEnd(eventOn, asTerm(law))), supposed: publishedOn === null }];
  };

const nota = (code: 'CLARIFICATION_NOTE' | 'CLARIFICATION_NOTE_URGENT') =>
  function note({ terms, regime, today, closingOn }: ClockFacts): TenderClock[] {
    const law = termOfLaw(terms, code as TermCode, regime, today)!;
    const clock = blank(code, 'LAW', law.days, law.article);
    if (!closingOn) return [clock];
    const { latest, advised, closedBecause } = latestBefore(closingOn, asTerm(law));
    return [{ ...clock, eventOn: closingOn, lastDay: latest, advised, closedBecause }];
  };

function ofDocument(code: ClockCode, days: number | null, eventOn: LocalDate | null): TenderClock[] {
  const clock = blank(code, days === null ? 'NONE' : 'TENDER_DOC', days, null);
  if (days === null || !eventOn) return [{ ...clock, eventOn }];
  return [after(clock, eventOn, termEnd(eventOn, { length: days, unit: 'CALENDAR_DAY', origin: 'TENDER_DOC' }))];
}

function standstillClock({ terms, regime, today, sentOn, standstill: clause }: ClockFacts): TenderClock[] {
  const law = termOfLaw(terms, 'STANDSTILL', regime, sentOn ?? today);
  const origin = law ? 'LAW' : clause ? 'TENDER_DOC' : 'NONE';
  const clock = blank('STANDSTILL', origin, clause?.days ?? law?.days ?? null, law?.article ?? null);
  if (!sentOn) return [clock];
  const end = standstill(terms, sentOn, regime, clause);
  return [after(clock, sentOn, end.state === 'RUNS' ? end : null)];
}

function awardNotices({ terms, regime, today, awardedOn }: ClockFacts): TenderClock[] {
  const law = termOfLaw(terms, 'AWARD_NOTICE', regime, awardedOn ?? today)!;
  const codes = regime === 'SAS' ? (['AWARD_NOTICE', 'AWARD_NOTICE_BUNDLED'] as const) : (['AWARD_NOTICE'] as const);
  return codes.map((code) => {
    const bundled = code === 'AWARD_NOTICE_BUNDLED';
    const end = awardedOn && awardNoticeDeadline(terms, awardedOn, regime, bundled);
    return after(blank(code, 'LAW', law.days, law.article), awardedOn, end);
  });
}

/** All terms of a tender in the order of time: minimum terms, nota, validity, standstill, challenge, award notice. */
export const tenderClocks = (facts: ClockFacts): TenderClock[] => [
  ...minimumTerm('REQUESTS_TO_PARTICIPATE')(facts),
  ...minimumTerm('OFFERS')(facts),
  ...nota('CLARIFICATION_NOTE')(facts),
  ...nota('CLARIFICATION_NOTE_URGENT')(facts),
  ...ofDocument('OFFER_VALIDITY', facts.offerValidityDays, facts.closingOn),
  ...standstillClock(facts),
  ...ofDocument('CHALLENGE', facts.challengeDays, facts.sentOn),
  ...awardNotices(facts),
];
