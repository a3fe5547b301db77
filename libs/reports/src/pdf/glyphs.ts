import type { Node } from '../press/nodes';
import { SANS } from './fonts';
import { hasGlyph, standIns } from './measure';

/** Signs that no embedded face holds, in words or signs that they do hold. */
const SUBSTITUTES: Record<string, string> = {
  '→': '›',
  '←': '‹',
  '⇒': '»',
  '✓': '√',
  '✔': '√',
  '✗': '×',
  '✘': '×',
  '□': '–',
  '■': '•',
  '●': '•',
  '▪': '•',
  '‐': '-',
  '‑': '-',
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
  '\t': ' ',
};

/** Control signs, and the marks that turn the reading direction: they can only mislead on paper. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** Words beyond this length are pasted data; breaking them sign by sign would take the layout minutes. */
const ENDLESS = /\S{400,}/gu;

const breakUp = (word: string): string => (word.match(/.{1,80}/gsu) ?? []).join(' ');

/** Text as it can be set: composed letters, no unseen signs, line ends as \n, no endless words. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').normalize('NFC').replace(UNSEEN, '').replace(ENDLESS, breakUp);

interface Run {
  text: string;
  family: string;
}

function place(sign: string, family: string): Run {
  const found = standIns(family).find((candidate) => hasGlyph(candidate, sign));
  if (found !== undefined || sign === '\n') return { text: sign, family: found ?? family };
  const substitute = SUBSTITUTES[sign];
  if (substitute !== undefined) return place(substitute, family);
  // A sign of a script that is not embedded stays visible as a replacement mark.
  return { text: '\ufffd', family: SANS };
}

/** Cuts a text into runs of faces that hold every sign, so that no name prints as an empty box. */
export function runsOf(text: string, family: string): Run[] {
  const runs: Run[] = [];
  for (const sign of cleanText(text)) {
    const next = place(sign, family);
    const last = runs.at(-1);
    if (last?.family === next.family) last.text += next.text;
    else runs.push(next);
  }
  return runs;
}

/** Text for a node in a family: one string, or runs when stand-ins are needed. Inherits all else from the node. */
export function setText(text: string, family: string): string | Node[] {
  const runs = runsOf(text, family);
  const [only] = runs;
  if (only === undefined) return '';
  if (runs.length === 1 && only.family === family) return only.text;
  return runs.map((run) => ({ text: run.text, font: run.family }));
}

/** An svg whose labels only bear signs of the one face that draws them. */
export const settableSvg = (svg: string): string =>
  [...svg.normalize('NFC')].map((sign) => settableSign(sign)).join('');

function settableSign(sign: string): string {
  if (sign === '\n' || hasGlyph(SANS, sign)) return sign;
  const base = sign.normalize('NFD').charAt(0);
  return SUBSTITUTES[sign] ?? (hasGlyph(SANS, base) ? base : '?');
}
