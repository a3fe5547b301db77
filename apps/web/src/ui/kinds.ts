import i18next from 'i18next';

/** The Dutch name of a kind of record, as the API names it (`requirement`, `REQUIREMENT`, `budget-line`). */
export function kindName(kind: string): string {
  const key = `kind.${kind.toLowerCase().replaceAll('_', '-')}`;
  return i18next.exists(key) ? i18next.t(key) : kind;
}
