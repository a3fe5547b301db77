/** What is said of a place: of one line, of a municipality, or (both null) of the whole contract year. */
export interface Place {
  municipalityId: string | null;
  buildingBlockId: string | null;
}

/**
 * Of statements in the order in which they came to hold, the one that governs a line: the last of the line itself, else
 * the last of its municipality, else the last of the contract. One that `speaks` not (taken back) gives way to the wider
 * one.
 */
export function governing<T extends Place>(
  line: { municipalityId: string; buildingBlockId: string },
  statements: readonly T[],
  speaks: (statement: T) => boolean = () => true,
): T | null {
  const last = (matches: (statement: T) => boolean) => statements.filter(matches).at(-1);
  const own = last((s) => s.municipalityId === line.municipalityId && s.buildingBlockId === line.buildingBlockId);
  const municipality = last((s) => s.municipalityId === line.municipalityId && s.buildingBlockId === null);
  const contract = last((s) => s.municipalityId === null);
  return [own, municipality, contract].find((statement) => statement && speaks(statement)) ?? null;
}
