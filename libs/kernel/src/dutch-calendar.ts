export const MONTH_NAMES = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

export const MONTH_SHORT = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const;

export const DAY_NAMES = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** Other short forms met in files: spreadsheets set to English or to older Dutch habits. */
const OTHER_NAMES: Record<string, number> = { maa: 3, mar: 3, may: 5, sept: 9, oct: 10 };

/** `jan`, `januari`, `mrt`, `maa` ... -> 1-12; null for anything else. Case and a closing point do not matter. */
export const monthNumber = (name: string): number | null => {
  const word = name.toLowerCase().replace(/\.$/, '');
  const full = MONTH_NAMES.findIndex((month) => month === word);
  const short = MONTH_SHORT.findIndex((month) => month === word);
  const index = Math.max(full, short);
  return index >= 0 ? index + 1 : (OTHER_NAMES[word] ?? null);
};
