import type { CheckedZip } from '../zip';
import { refuse } from '../refusal';
import { meaningOf, unescapeText, type NumberMeaning } from './cell-text';
import { streamXml } from './xml';

export interface WorkbookSheet {
  name: string;
  path: string;
}

export interface Workbook {
  /** Visible sheets in their order. */
  sheets: WorkbookSheet[];
  date1904: boolean;
  strings: string[];
  /** Meaning of a number per style index. */
  meanings: NumberMeaning[];
}

interface Relation {
  type: string;
  path: string;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A relation's target from the part that names it: relative to its folder, or from the root. */
const resolvePath = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folderOf(from).split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
};

const readRelations = async (zip: CheckedZip, part: string): Promise<Map<string, Relation>> => {
  const relations = new Map<string, Relation>();
  const path = `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;
  await readPart(zip, path, {
    open: (name, { Id, Type = '', Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: resolvePath(part, Target) });
    },
  });
  return relations;
};

const readPart = async (zip: CheckedZip, path: string, handler: Parameters<typeof streamXml>[1]): Promise<void> => {
  if (zip.has(path)) await streamXml(zip.read(path), handler);
};

const readStrings = async (zip: CheckedZip, path: string): Promise<string[]> => {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  await readPart(zip, path, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic += 1;
      inText = name === 't' && phonetic === 0;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') inText = false;
      if (name === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
};

const readMeanings = async (zip: CheckedZip, path: string): Promise<NumberMeaning[]> => {
  const codes = new Map<number, string>();
  const meanings: NumberMeaning[] = [];
  let inCellFormats = false;
  await readPart(zip, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const id = Number(attributes.numFmtId ?? 0);
      meanings.push(meaningOf(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return meanings;
};

const readSheets = async (
  zip: CheckedZip,
  part: string,
  relations: Map<string, Relation>,
): Promise<Omit<Workbook, 'strings' | 'meanings'>> => {
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  await readPart(zip, part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const relation = relations.get(attributes['r:id'] ?? attributes.id ?? '');
      if (relation?.type === 'worksheet')
        sheets.push({ name: unescapeText(attributes.name ?? ''), path: relation.path });
    },
  });
  return { sheets, date1904 };
};

/**
 * What is needed to read the sheets of a workbook: their names and parts, shared strings, number formats.
 * @throws DomainError 415 `sheets.xlsx.not-a-workbook`, `sheets.xlsx.macros`; 422 `sheets.xlsx.*`, `sheets.zip.*`
 */
export const readWorkbook = async (zip: CheckedZip): Promise<Workbook> => {
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name))) refuse('sheets.xlsx.macros', {}, 415);
  const root = [...(await readRelations(zip, '')).values()].find(({ type }) => type === 'officeDocument');
  if (!root || !zip.has(root.path)) return refuse('sheets.xlsx.not-a-workbook', {}, 415);
  const relations = await readRelations(zip, root.path);
  const pathOf = (type: string): string =>
    [...relations.values()].find((relation) => relation.type === type)?.path ?? '';
  const { sheets, date1904 } = await readSheets(zip, root.path, relations);
  if (sheets.length === 0) refuse('sheets.xlsx.no-sheet');
  const meanings = await readMeanings(zip, pathOf('styles'));
  return { sheets, date1904, meanings, strings: await readStrings(zip, pathOf('sharedStrings')) };
};
