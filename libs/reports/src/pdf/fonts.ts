import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sfntOf } from './woff';

/** Faces by the name that pdfmake knows. Sans is the machine, Serif is people's words, Mono is codes and hashes. */
export const SANS = 'IBM Plex Sans';
export const SERIF = 'IBM Plex Serif';
export const SERIF_HEADING = 'IBM Plex Serif Medium';
export const MONO = 'IBM Plex Mono';
export const FALLBACK = 'Roboto';

export interface FontFiles {
  normal: Buffer;
  bold: Buffer;
}

const fontsource = (face: string, subset: string, weight: number): Buffer => {
  const home = dirname(require.resolve(`@fontsource/ibm-plex-${face}/package.json`));
  return sfntOf(readFileSync(join(home, 'files', `ibm-plex-${face}-${subset}-${weight}-normal.woff`)));
};

const face = (name: string, subset: string, normal: number, bold: number): FontFiles => ({
  normal: fontsource(name, subset, normal),
  bold: fontsource(name, subset, bold),
});

const roboto = (weight: string): Buffer =>
  readFileSync(join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto', `Roboto-${weight}.ttf`));

const withExtension = (family: string, name: string, normal: number, bold: number): [string, FontFiles][] => [
  [family, face(name, 'latin', normal, bold)],
  [`${family} Ext`, face(name, 'latin-ext', normal, bold)],
];

let loaded: Record<string, FontFiles> | undefined;

/**
 * All faces as bytes, read once. Each Plex face comes in two files, latin and latin-ext (ł, ş, ő); Roboto, which
 * pdfmake brings along, has the rest of the European scripts and ≤ ≥ Σ.
 */
export function fontFiles(): Record<string, FontFiles> {
  loaded ??= Object.fromEntries([
    ...withExtension(SANS, 'sans', 400, 600),
    ...withExtension(SERIF, 'serif', 400, 600),
    ...withExtension(SERIF_HEADING, 'serif', 500, 600),
    ...withExtension(MONO, 'mono', 400, 600),
    [FALLBACK, { normal: roboto('Regular'), bold: roboto('Medium') }],
  ]);
  return loaded;
}
