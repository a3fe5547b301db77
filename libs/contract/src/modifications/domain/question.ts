import type { Ground } from './ground';

/** What a person answers with yes or no. One question may count for several grounds; it is asked once. */
export const QUESTIONS = [
  'CONTRACTOR_REPLACED',
  'CLAUSE_PUBLISHED',
  'CLAUSE_CLEAR',
  'EXTENSION_PUBLISHED',
  'NATURE_UNCHANGED',
  'SERVICES_NECESSARY',
  'CHANGE_IMPOSSIBLE',
  'CHANGE_INCONVENIENT',
  'UNFORESEEABLE',
  'REPLACEMENT_BASIS',
  'SUITABILITY_MET',
  'OTHERWISE_UNCHANGED',
  'OTHER_BIDDERS',
  'ECONOMIC_BALANCE',
  'SCOPE_WIDER',
  'NOT_TO_EVADE',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Null or left out: not answered yet. */
export type Answers = Partial<Record<Question, boolean | null>>;

interface Wanted {
  question: Question;
  /** The answer with which the ground holds. */
  answer: boolean;
  /** Asked only when the term is extended. */
  onlyExtension?: true;
}

const yes = (question: Question): Wanted => ({ question, answer: true });
const no = (question: Question): Wanted => ({ question, answer: false });

/**
 * Per ground what must be answered, and how (Aw 2.163b-g). Another contractor fits under f alone, so the other grounds
 * begin by asking whether he stays.
 */
export const WANTED: Record<Ground, readonly Wanted[]> = {
  C: [
    no('CONTRACTOR_REPLACED'),
    yes('CLAUSE_PUBLISHED'),
    yes('CLAUSE_CLEAR'),
    { ...yes('EXTENSION_PUBLISHED'), onlyExtension: true },
    yes('NATURE_UNCHANGED'),
  ],
  D: [
    no('CONTRACTOR_REPLACED'),
    yes('SERVICES_NECESSARY'),
    yes('CHANGE_IMPOSSIBLE'),
    yes('CHANGE_INCONVENIENT'),
    yes('NOT_TO_EVADE'),
  ],
  E: [no('CONTRACTOR_REPLACED'), yes('UNFORESEEABLE'), yes('NATURE_UNCHANGED'), yes('NOT_TO_EVADE')],
  F: [
    yes('CONTRACTOR_REPLACED'),
    yes('REPLACEMENT_BASIS'),
    yes('SUITABILITY_MET'),
    yes('OTHERWISE_UNCHANGED'),
    yes('NOT_TO_EVADE'),
  ],
  G: [no('CONTRACTOR_REPLACED'), no('OTHER_BIDDERS'), no('ECONOMIC_BALANCE'), no('SCOPE_WIDER')],
  B: [no('CONTRACTOR_REPLACED'), yes('NATURE_UNCHANGED'), yes('NOT_TO_EVADE')],
};
