import { LocalDate, TextParams } from '@koersvast/kernel';
import { namedCodes } from '../../disclosures/domain/sharing';

/** What the steps of a consultation are judged by; one query fills it (consultation-facts.query). */
export interface ConsultationFacts {
  today: LocalDate;
  purpose: string;
  questions: number;
  responsesDue: LocalDate | null;
  /** Codes of facts that one party knows and another does not. */
  openFacts: string[];
  /** Codes of talks without minutes. */
  talksWithoutMinutes: string[];
}

export const NEED_NAMES = ['purpose', 'questions', 'responsesDue', 'termPassed', 'allShared', 'minutes'] as const;
export type NeedName = (typeof NEED_NAMES)[number];

export interface Need {
  met(facts: ConsultationFacts): boolean;
  /** Whether a reason may stand in its place; otherwise the step is blocked. */
  waivable: boolean;
  /** For the sentence `consultation.need.<name>`. */
  params?(facts: ConsultationFacts): TextParams;
}

/**
 * What a step may ask for. A new condition is one line here, one fact above, and its name at the step in
 * consultation-states; the screen shows it by itself under `consultation.need.<name>`.
 */
export const NEEDS: Record<NeedName, Need> = {
  purpose: { met: ({ purpose }) => purpose.trim() !== '', waivable: false },
  questions: { met: ({ questions }) => questions > 0, waivable: false },
  // Equal chances: everybody knows until when they may answer (Aw 2.51, adequate term).
  responsesDue: { met: ({ responsesDue, today }) => responsesDue !== null && responsesDue > today, waivable: false },
  // Closing before the announced day takes away time that was promised.
  termPassed: {
    met: ({ responsesDue, today }) => responsesDue === null || today > responsesDue,
    waivable: true,
    params: ({ responsesDue }) => ({ due: responsesDue ? LocalDate.format(responsesDue) : '' }),
  },
  // Equal treatment (Aw 1.8, 2.51): the reason why a fact need not be shared stands at the fact, not here.
  allShared: {
    met: ({ openFacts }) => openFacts.length === 0,
    waivable: false,
    params: ({ openFacts }) => ({ codes: namedCodes(openFacts) }),
  },
  minutes: {
    met: ({ talksWithoutMinutes }) => talksWithoutMinutes.length === 0,
    waivable: false,
    params: ({ talksWithoutMinutes }) => ({ codes: namedCodes(talksWithoutMinutes) }),
  },
};
