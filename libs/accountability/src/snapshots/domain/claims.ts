import type { RawSheet } from '@koersvast/sheets';

/** What a file says of itself; nothing of it is believed before the bytes are compared. */
export interface Claims {
  /** MO-2027-001 */
  snapshot: string | null;
  /** SHA-256 of the frozen content, in hex. */
  contentHash: string | null;
  /** Made by Koersvast, by its own word. */
  ours: boolean;
}

export type FileKind = 'PDF' | 'XLSX' | 'OTHER';

/** By the first bytes, whatever the name says. */
export function kindOfFile(bytes: Buffer): FileKind {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'PDF';
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04])) ? 'XLSX' : 'OTHER';
}

const SNAPSHOT = /\bMO-\d{4}-\d{3,9}\b/;
const HASH = /\b[0-9a-f]{64}\b/;

/** From the metadata of a PDF, which stands in the file unpacked. */
export function claimsOfPdf(bytes: Buffer): Claims {
  const text = bytes.toString('latin1');
  const keywords = [...text.matchAll(/<pdf:Keywords>([^<]{1,400})<\/pdf:Keywords>/g)].map(([, words = '']) => words);
  return claimsIn(keywords.join(' '), /<pdf:Producer>Koersvast<\/pdf:Producer>/.test(text));
}

/** From the sheet *Toelichting*. */
export function claimsOfWorkbook(sheets: readonly RawSheet[]): Claims {
  const notes = sheets.find(({ name }) => name === 'Toelichting');
  const rows = notes?.rows.map(({ cells }) => cells) ?? [];
  const of = (label: string): string => rows.find(([first]) => first === label)?.[1] ?? '';
  return claimsIn(`${of('Bron')} ${of('SHA-256 van de vastgelegde inhoud')}`, of('Samenstelling') !== '');
}

const claimsIn = (words: string, ours: boolean): Claims => ({
  snapshot: SNAPSHOT.exec(words)?.[0] ?? null,
  contentHash: HASH.exec(words)?.[0] ?? null,
  ours,
});
