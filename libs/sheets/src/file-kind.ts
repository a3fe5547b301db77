import type { SheetKind } from './sheet';
import { refuse } from './refusal';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const EXTENSIONS: Record<string, SheetKind> = { csv: 'csv', txt: 'csv', tsv: 'csv', xlsx: 'xlsx' };

/** Kinds that people mistake for a sheet, each with advice of its own. */
const refuseByContent = (bytes: Uint8Array): void => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuse('sheets.file.old-or-locked', {}, 415);
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) refuse('sheets.file.utf-16', {}, 415);
  const isPdf = startsWith(bytes, 0x25, 0x50, 0x44, 0x46);
  const isPicture = startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff);
  const isPacked = startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 0x52, 0x61, 0x72, 0x21);
  if (isPdf || isPicture || isPacked) refuse('sheets.file.unknown-type', {}, 415);
};

/**
 * Which kind of sheet this is, by extension and by content; the two must agree.
 * @throws DomainError 415 `sheets.file.*`
 */
export const kindOf = (bytes: Uint8Array, fileName: string): SheetKind => {
  const extension = /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (['xlsm', 'xltm', 'xlsb'].includes(extension)) refuse('sheets.xlsx.macros', {}, 415);
  refuseByContent(bytes);
  const expected = EXTENSIONS[extension];
  if (expected === undefined) return refuse('sheets.file.unknown-type', {}, 415);
  const actual: SheetKind = startsWith(bytes, 0x50, 0x4b) ? 'xlsx' : 'csv';
  if (actual !== expected) refuse('sheets.file.other-content', { extension }, 415);
  return actual;
};
