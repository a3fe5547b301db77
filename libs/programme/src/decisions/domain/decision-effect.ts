/** The latest choice of one municipality on one question. */
export interface Choice {
  municipalityId: string;
  optionId: string;
  /** 'yyyy-mm-dd' */
  decidedOn: string;
}

export type DecisionEffect =
  | { state: 'OPEN'; missing: string[] }
  | { state: 'NOT_IDENTICAL' }
  | { state: 'EFFECTIVE'; optionId: string; effectiveOn: string };

/**
 * A joint decision takes effect only when all municipalities chose the same, at the latest of their dates; one that
 * deviates makes it "niet gelijkluidend" (domain C6, "Who decides"). Deviating shows before everybody has decided.
 */
export function decisionEffect(municipalityIds: readonly string[], choices: readonly Choice[]): DecisionEffect {
  const options = new Set(choices.map((choice) => choice.optionId));
  if (options.size > 1) return { state: 'NOT_IDENTICAL' };
  const missing = municipalityIds.filter((id) => !choices.some((choice) => choice.municipalityId === id));
  const [optionId] = options;
  if (missing.length > 0 || optionId === undefined) return { state: 'OPEN', missing };
  const effectiveOn = choices.map((choice) => choice.decidedOn).reduce((one, other) => (one > other ? one : other));
  return { state: 'EFFECTIVE', optionId, effectiveOn };
}
