/** Series, year and number as people write them: `BW-2026-003`. */
export const codeOfYear = (series: string, year: number, number: number): string =>
  `${series}-${year}-${String(number).padStart(3, '0')}`;
