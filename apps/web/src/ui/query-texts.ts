/** A question as the texts that an export keeps of it: what is not asked is left out. */
export const asTexts = (question: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(question).flatMap(([key, value]) =>
      value === undefined || value === null ? [] : [[key, String(value)]],
    ),
  );
