/** How the number of a cell is meant, by its number format. */
export type NumberMeaning = 'number' | 'percentage' | 'date';

/** Built-in formats that show a date or a time [ECMA-376 18.8.30]. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Format code without what it only prints: quoted text, escaped characters, colours and currencies in brackets. */
const bare = (code: string): string => code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');

export const meaningOf = (formatId: number, code: string | undefined): NumberMeaning => {
  if (code === undefined) {
    if (isBuiltInDate(formatId)) return 'date';
    return formatId === 9 || formatId === 10 ? 'percentage' : 'number';
  }
  const shown = bare(code);
  if (/[ymdhsj]/i.test(shown) && !/^(general|standaard)$/i.test(shown)) return 'date';
  return shown.includes('%') ? 'percentage' : 'number';
};

/** Fifteen digits is what a spreadsheet shows; it takes off the noise of binary fractions (0.30000000000000004). */
const plainDecimal = (value: number): string => {
  const [mantissa = '', exponent = '0'] = value.toPrecision(15).split('e');
  const shift = Number(exponent);
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point) + digits;
  const at = Math.max(point, 1);
  const shownWhole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const shownFraction = padded.slice(at).replace(/0+$/, '');
  const text = shownFraction ? `${shownWhole}.${shownFraction}` : shownWhole;
  return `${negative && text !== '0' ? '-' : ''}${text}`;
};

const pad = (value: number): string => String(value).padStart(2, '0');
const DAY_MS = 86_400_000;
/** 9999-12-31, the last day a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;

/** A date serial as `dd-mm-jjjj`, with ` hh:mm` when it holds a time, or `hh:mm` alone. */
const dateText = (serial: number, date1904: boolean): string | null => {
  const days = serial + (date1904 ? 1462 : 0);
  if (!(days >= 0) || days > LAST_SERIAL + 1) return null;
  // Day 60 is 29-02-1900, which never was: serials below it are a day short [ECMA-376 18.17.4.1].
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const moment = new Date(epoch + Math.round((days * DAY_MS) / 60_000) * 60_000);
  const time = `${pad(moment.getUTCHours())}:${pad(moment.getUTCMinutes())}`;
  if (days < 1) return time;
  const date = `${pad(moment.getUTCDate())}-${pad(moment.getUTCMonth() + 1)}-${moment.getUTCFullYear()}`;
  return time === '00:00' ? date : `${date} ${time}`;
};

/**
 * The number of a cell as a Dutch reader would type it: `1234,56`, `4,96%`, `31-12-2026`. One canonical text, whatever
 * the cell's layout, so that a CSV and an xlsx of the same data read alike. Null when it is no number.
 */
export const numberText = (raw: string, meaning: NumberMeaning, date1904: boolean): string | null => {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return null;
  if (meaning === 'date') return dateText(value, date1904) ?? plainDecimal(value).replace('.', ',');
  if (meaning === 'percentage') return `${plainDecimal(value * 100).replace('.', ',')}%`;
  return plainDecimal(value).replace('.', ',');
};

/** `_x000D_` stands for a character that XML cannot hold [ECMA-376 22.9.2.19]. */
export const unescapeText = (text: string): string =>
  text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
