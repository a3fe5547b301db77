import { PLEX_SANS_SIGNS, PLEX_SANS_WIDTHS } from './plex-sans-widths';

export interface TextStyle {
  /** Font size in user units of the drawing (CSS px on screen, scaled with the drawing in the PDF). */
  size: number;
  weight?: 400 | 600;
}

const UNKNOWN = 600;

function glyphWidth(sign: string, weight: 400 | 600): number {
  const listed = PLEX_SANS_SIGNS[sign];
  if (listed !== undefined) return listed;
  // An accented letter is as wide as its base letter in this face.
  const base = sign.normalize('NFD').codePointAt(0) ?? 0;
  return PLEX_SANS_WIDTHS[weight][base - 0x20] ?? UNKNOWN;
}

/** Width of one line of IBM Plex Sans in the units of `style.size`. */
export function textWidth(text: string, { size, weight = 400 }: TextStyle): number {
  let total = 0;
  for (const sign of text) total += glyphWidth(sign, weight);
  return (total * size) / 1000;
}

/** Shortens one line with an ellipsis so that it fits `width`. */
export function clip(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && textWidth(`${signs.join('').trimEnd()}…`, style) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/**
 * Breaks a label over lines of at most `width`; a no-break space never breaks. What does not fit in `maxLines` ends in
 * an ellipsis. Needed because an SVG text does not wrap by itself and the PDF has no browser to measure in.
 */
export function wrapText(text: string, width: number, style: TextStyle, maxLines = 2): string[] {
  const words = text.split(/[ \t\r\n]+/).filter((word) => word !== '');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, style) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, maxLines);
  const rest = lines.slice(maxLines);
  if (rest.length > 0) kept[maxLines - 1] = `${kept[maxLines - 1]} ${rest.join(' ')}`;
  return kept.map((line) => clip(line, width, style));
}
