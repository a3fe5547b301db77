/** What a note needs to know of a question on its list to be published. */
export interface ListedQuestion {
  id: string;
  code: string;
  state: string;
  /** Traces of who asked that nobody judged. */
  traces: boolean;
  mergedIntoId: string | null;
  mergedInto: { code: string; state: string } | null;
  changes: readonly { requirementId: string; requirementCode: string; requirementState: string; outdated: boolean }[];
}

export interface NoteProblem {
  kind:
    | 'EMPTY'
    | 'NOT_APPROVED'
    | 'TRACES'
    | 'TRACES_IN_INTRODUCTION'
    | 'TWO_CHANGES'
    | 'OUTDATED'
    | 'NOT_PUBLISHED'
    | 'NO_ANSWER';
  /** Questions concerned. */
  codes: string[];
  /** Requirement concerned; null when none is. */
  requirement: string | null;
}

const problem = (kind: NoteProblem['kind'], codes: string[] = [], requirement: string | null = null): NoteProblem => ({
  kind,
  codes,
  requirement,
});

/** Everything that stands in the way of publication; an empty list when nothing does. */
export function noteProblems(questions: readonly ListedQuestion[], tracesInIntroduction: boolean): NoteProblem[] {
  if (questions.length === 0) return [problem('EMPTY')];
  const listed = new Set(questions.map(({ id }) => id));
  return [
    ...(tracesInIntroduction ? [problem('TRACES_IN_INTRODUCTION')] : []),
    ...questions.flatMap((question) => ofQuestion(question, listed)),
    ...twoChanges(questions),
  ];
}

function ofQuestion(question: ListedQuestion, listed: ReadonlySet<string>): NoteProblem[] {
  const { code, state, traces, mergedInto, mergedIntoId, changes } = question;
  const points = state === 'MERGED';
  const answered = points && (mergedInto?.state === 'PUBLISHED' || listed.has(mergedIntoId ?? ''));
  return [
    ...(state !== 'APPROVED' && !points ? [problem('NOT_APPROVED', [code])] : []),
    ...(points && !answered ? [problem('NO_ANSWER', [code, mergedInto?.code ?? ''])] : []),
    ...(traces ? [problem('TRACES', [code])] : []),
    ...changes.filter(({ outdated }) => outdated).map((one) => problem('OUTDATED', [code], one.requirementCode)),
    ...changes
      .filter(({ requirementState }) => requirementState !== 'PUBLISHED')
      .map((one) => problem('NOT_PUBLISHED', [code], one.requirementCode)),
  ];
}

/** Two answers in one note that each give a requirement other words contradict each other. */
function twoChanges(questions: readonly ListedQuestion[]): NoteProblem[] {
  const byRequirement = new Map<string, { requirement: string; codes: string[] }>();
  for (const { code, changes } of questions) {
    for (const { requirementId, requirementCode } of changes) {
      const found = byRequirement.get(requirementId) ?? { requirement: requirementCode, codes: [] };
      found.codes.push(code);
      byRequirement.set(requirementId, found);
    }
  }
  return [...byRequirement.values()]
    .filter(({ codes }) => codes.length > 1)
    .map(({ requirement, codes }) => problem('TWO_CHANGES', codes, requirement));
}
