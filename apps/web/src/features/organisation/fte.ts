/** "1.50" -> "1,5". */
export const fte = (value: string): string => Number(value).toFixed(2).replace('.', ',').replace(/,?0+$/, '') || '0';

/** What a person types ("1,5") as the API writes it ("1.5"); null when it is no size. */
export function readFte(text: string): string | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? plain : null;
}

export const openFte = (one: { fte: string; filledFte: string }): string =>
  (Number(one.fte) - Number(one.filledFte)).toFixed(2);
