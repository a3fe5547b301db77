import { type PdfDict, PdfObjects, type PdfValue } from './pdf-objects';

/** Text drawn on one page, apart by its place in the structure. */
export interface PdfPage {
  /** Everything in drawing order, one line of text a line. */
  text: string;
  /** What stands outside the structure: header, footer, repeated table headers. */
  artifacts: string;
  marked: Map<number, string>;
  size: [number, number];
}

export interface PdfElement {
  tag: string;
  alt?: string;
  scope?: string;
  text: string;
  children: PdfElement[];
}

export interface ReadPdf {
  objects: PdfObjects;
  pages: PdfPage[];
  structure: PdfElement;
  /** Titles of the bookmarks, two spaces of indent a level. */
  bookmarks: string[];
}

const hex = (digits: string): string =>
  (digits.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');

/** Glyph to text, from the ToUnicode map of a font. */
function glyphText(objects: PdfObjects, font: PdfValue): string[] {
  const map = objects.stream(objects.dict(font)['ToUnicode']);
  const list = [...map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)];
  const texts: string[] = [];
  for (const [, start = '0', entries = ''] of list)
    [...entries.matchAll(/<([^>]*)>/g)].forEach(([, codes = ''], index) => {
      texts[Number.parseInt(start, 16) + index] = hex(codes.replaceAll(' ', ''));
    });
  return texts;
}

const OPERATOR = /\/(\w+) (?:<<([^>]*)>> )?(BDC|BMC)|(EMC)|\/(\w+) [\d.]+ (Tf)|\[([^\]]*)\] (TJ)/g;

function readPage(objects: PdfObjects, page: PdfDict): PdfPage {
  const fonts = objects.dict(objects.dict(page['Resources'])['Font']);
  const maps = new Map<string, string[]>();
  const marked = new Map<number, string>();
  const marks: (number | null)[] = [];
  let glyphs: string[] = [];
  let text = '';
  let artifacts = '';
  for (const match of objects.stream(page['Contents']).matchAll(OPERATOR)) {
    const [, , properties, begin, end, font, select, shown] = match;
    if (begin !== undefined)
      marks.push(/MCID (\d+)/.test(properties ?? '') ? Number(/MCID (\d+)/.exec(properties ?? '')?.[1]) : null);
    else if (end !== undefined) {
      marks.pop();
      text += '\n';
      artifacts += '\n';
    } else if (select !== undefined && font !== undefined) {
      if (!maps.has(font)) maps.set(font, glyphText(objects, fonts?.[font] ?? null));
      glyphs = maps.get(font) ?? [];
    } else if (shown !== undefined) {
      const piece = [...shown.matchAll(/<([^>]*)>/g)].flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? []);
      const words = piece.map((code) => glyphs[Number.parseInt(code, 16)] ?? '').join('');
      const mark = marks.at(-1) ?? null;
      text += words;
      if (mark === null) artifacts += words;
      else marked.set(mark, (marked.get(mark) ?? '') + words);
    }
  }
  const [, , width = 0, height = 0] = objects.list(page['MediaBox']) as number[];
  return { text, artifacts, marked, size: [width, height] };
}

function readElement(objects: PdfObjects, dict: PdfDict, marks: Map<number, PdfPage>): PdfElement {
  const children: PdfElement[] = [];
  const texts: string[] = [];
  const own = (dict['Pg'] as { ref: number } | undefined)?.ref;
  for (const kid of objects.list(dict['K'])) {
    const value = objects.get(kid);
    if (typeof value === 'number') texts.push(marks.get(own ?? -1)?.marked.get(value) ?? '');
    else if ((value as PdfDict)['Type'] === 'MCR') {
      const { Pg, MCID } = value as PdfDict;
      texts.push(marks.get((Pg as { ref: number }).ref)?.marked.get(MCID as number) ?? '');
    } else if ((value as PdfDict)['S'] !== undefined) children.push(readElement(objects, value as PdfDict, marks));
  }
  const { S, Alt, A } = dict;
  const scope = objects.dict(A)?.['Scope'];
  return {
    tag: S as string,
    alt: Alt as string | undefined,
    scope: scope as string | undefined,
    text: texts.join(''),
    children,
  };
}

function readBookmarks(objects: PdfObjects, parent: PdfDict | null, depth = 0): string[] {
  const titles: string[] = [];
  for (let item = objects.dict(parent?.['First']); item !== null; item = objects.dict(item['Next'])) {
    titles.push('  '.repeat(depth) + (item['Title'] as string));
    titles.push(...readBookmarks(objects, item, depth + 1));
  }
  return titles;
}

/** Reads a PDF back without any tool: text per page, structure tree, bookmarks. */
export function readPdf(file: Buffer): ReadPdf {
  const objects = new PdfObjects(file);
  const kids = objects.list(objects.dict(objects.root['Pages'])['Kids']);
  const byRef = new Map<number, PdfPage>();
  const pages = kids.map((kid) => {
    const page = readPage(objects, objects.dict(kid));
    byRef.set((kid as { ref: number }).ref, page);
    return page;
  });
  const [document] = objects.list(objects.dict(objects.root['StructTreeRoot'])['K']);
  const structure = readElement(objects, objects.dict(document), byRef);
  return { objects, pages, structure, bookmarks: readBookmarks(objects, objects.dict(objects.root['Outlines'])) };
}

/** Every element with a tag, in reading order. */
export function elements(root: PdfElement, tag: string): PdfElement[] {
  const own = root.tag === tag ? [root] : [];
  return [...own, ...root.children.flatMap((child) => elements(child, tag))];
}

/** All text below an element. */
export const textOf = (element: PdfElement): string => element.text + element.children.map(textOf).join(' ');
