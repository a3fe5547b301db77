import { Money, NO_BREAK_SPACE } from '@koersvast/kernel';
import { t } from '@web/texts';
import { money } from '@web/ui/format';
import { figures, type Figure } from './report-data';

export type TextPart = { text: string } | { token: string; figure: Figure };

const TOKEN = new RegExp(`\\{\\{figure:([A-Za-z0-9-]{1,60})\\.(${figures.join('|')})\\}\\}`, 'g');

/** A text in the order of reading: plain runs and live figures. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ token: `${match[1]}.${match[2]}`, figure: match[2] as Figure });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

export const tokenText = (token: string): string => `{{figure:${token}}}`;

/** As on paper: an amount in full, a variance with its sign and V or N, "leeg" when not known. */
export function figureText(figure: Figure, value: string | null): string {
  if (value === null) return t('ui.empty');
  if (figure !== 'variance') return money(value);
  const amount = Money.parse(value);
  const favour = amount.isZero() ? '' : `${NO_BREAK_SPACE}${amount.isPositive() ? 'V' : 'N'}`;
  return `${amount.format({ plus: true })}${favour}`;
}
