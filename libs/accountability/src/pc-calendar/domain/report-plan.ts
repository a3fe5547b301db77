import { LocalDate, workingDayFrom } from '@koersvast/kernel';

/** Documents of the planning-and-control cycle (domain D1) and of the joint body. */
export const PC_DOCUMENTS = ['FRAMEWORK', 'INTERIM_1', 'INTERIM_2', 'BUDGET', 'ANNUAL', 'JOINT', 'OTHER'] as const;
export type PcDocument = (typeof PC_DOCUMENTS)[number];

/** Days between the steps, counted back from the council. */
export interface PcTerm {
  /** As the municipality calls it: "Voorjaarsnota". */
  name: string;
  deliveryDays: number;
  collegeDays: number;
  textDays: number;
  figuresDays: number;
}

const NAMES: Record<PcDocument, string> = {
  FRAMEWORK: 'Kadernota',
  INTERIM_1: '1e bestuursrapportage',
  INTERIM_2: '2e bestuursrapportage',
  BUDGET: 'Begroting',
  ANNUAL: 'Jaarstukken',
  JOINT: 'Stukken van de gemeenschappelijke regeling',
  OTHER: 'Rapportage',
};

/** With what the product counts until a municipality says otherwise; a custom, no law. */
export const usualTerm = (document: PcDocument): PcTerm => ({
  name: NAMES[document],
  deliveryDays: 21,
  collegeDays: 7,
  textDays: 14,
  figuresDays: 14,
});

export const PLAN_STEPS = ['FIGURES', 'TEXT', 'COLLEGE', 'DELIVERY', 'COUNCIL'] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];
export type PlanDays = Record<PlanStep, LocalDate>;

export interface DecisionMeeting {
  body: 'COLLEGE' | 'COUNCIL';
  meetsOn: LocalDate;
  deliverOn: LocalDate;
}

/**
 * Counted back from the day of the council: its delivery day (of the planned meeting, else by the term), the college (the
 * last planned meeting in time, else by the term), the text and the figures. A day without work moves to the one before.
 */
export function planBack(councilOn: LocalDate, term: PcTerm, meetings: readonly DecisionMeeting[]): PlanDays {
  const council = meetings.find(({ body, meetsOn }) => body === 'COUNCIL' && meetsOn === councilOn);
  const delivery = council?.deliverOn ?? before(councilOn, term.deliveryDays);
  const latest = before(delivery, term.collegeDays);
  const colleges = meetings.filter(({ body, meetsOn }) => body === 'COLLEGE' && meetsOn <= latest);
  // A meeting of months ago is no planning: then the calendar of the college is not filled yet.
  const near = colleges.map(({ meetsOn }) => meetsOn).filter((day) => day >= LocalDate.addDays(latest, -28));
  const college = near.reduce((last, day) => (day > last ? day : last), near[0] ?? latest);
  const text = before(college, term.textDays);
  return {
    FIGURES: before(text, term.figuresDays),
    TEXT: text,
    COLLEGE: college,
    DELIVERY: delivery,
    COUNCIL: councilOn,
  };
}

const before = (day: LocalDate, days: number): LocalDate => workingDayFrom(LocalDate.addDays(day, -days), -1);

export interface PlanFacts {
  state: 'DRAFT' | 'FROZEN' | 'SIGNED';
  collegeDecided: boolean;
  councilDecided: boolean;
}

/** What is behind: figures and text once frozen; delivery once the college decided, for it offers what it adopts. */
export const isDone = (step: PlanStep, { state, collegeDecided, councilDecided }: PlanFacts): boolean => {
  if (step === 'FIGURES' || step === 'TEXT') return state !== 'DRAFT';
  return step === 'COUNCIL' ? councilDecided : collegeDecided;
};
