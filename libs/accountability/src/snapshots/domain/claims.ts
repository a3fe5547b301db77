import type { RawSheet } from '@koersvast/sheets';
import { metadataOf } from './pdf-parts';

/** What a file says of itself; nothing of it is believed before the bytes are compared. */
export interface Claims {
  /** MO-2027-001 */
  snapshot: string | null;
  /** SHA-256 of the frozen content, in hex. */
  contentHash: string | null;
  /** Made by Koersvast, by its own word. */
  ours: boolean;
  /** By which program it was saved; null when it does not say. */
  producer: string | null;
}

export type FileKind = 'PDF' | 'XLSX' | 'OTHER';

/** By the first bytes, whatever the name says. */
export function kindOfFile(bytes: Buffer): FileKind {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'PDF';
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04])) ? 'XLSX' : 'OTHER';
}

const SNAPSHOT = /\bMO-\d{4}-\d{3,9}\b/;
const HASH = /\b[0-9a-f]{64}\b/;

/** From what a PDF says of itself, also after another program packed it away. */
export function claimsOfPdf(bytes: Buffer): Claims {
  const text = metadataOf(bytes);
  const packet = [...text.matchAll(/<pdf:Keywords>([^<]{1,400})<\/pdf:Keywords>/g)].map(([, words = '']) => words);
  const dictionary = [...text.matchAll(/\/Keywords\s*(\((?:[^()\\]|\\[\s\S]){1,900}\)|<[0-9A-Fa-f\s]{4,3200}>)/g)];
  const words = [...packet, ...dictionary.map(([, string = '']) => pdfString(string))].join(' ');
  const producer = /<pdf:Producer>([^<]{1,200})<\/pdf:Producer>/.exec(text)?.[1] ?? null;
  const ours = producer === 'Koersvast' || /<xmp:CreatorTool>Koersvast<\/xmp:CreatorTool>/.test(text);
  return claimsIn(words, ours, producer);
}

/** A string of a PDF, in brackets or in hex, in bytes or in UTF-16; only its plain signs are needed. */
function pdfString(string: string): string {
  const raw = string.startsWith('<')
    ? Buffer.from(string.slice(1, -1).replace(/\s/g, ''), 'hex').toString('latin1')
    : string.slice(1, -1).replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));
  return raw.replace(/[^\x20-\x7e]/g, '');
}

/** From the sheet *Toelichting*. */
export function claimsOfWorkbook(sheets: readonly RawSheet[]): Claims {
  const notes = sheets.find(({ name }) => name === 'Toelichting');
  const rows = notes?.rows.map(({ cells }) => cells) ?? [];
  const of = (label: string): string => rows.find(([first]) => first === label)?.[1] ?? '';
  return claimsIn(`${of('Bron')} ${of('SHA-256 van de vastgelegde inhoud')}`, of('Samenstelling') !== '', null);
}

const claimsIn = (words: string, ours: boolean, producer: string | null): Claims => ({
  snapshot: SNAPSHOT.exec(words)?.[0] ?? null,
  contentHash: HASH.exec(words)?.[0] ?? null,
  ours,
  producer,
});
