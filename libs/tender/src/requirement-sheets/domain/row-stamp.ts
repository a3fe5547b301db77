import { createHash } from 'node:crypto';
import { EDIT_FIELDS, EditCells } from './sheet-columns';

/** What a row said when it went out: from which sheet, which version in which state, and a hash of its cells. */
export interface RowStamp {
  sheet: number;
  version: number;
  state: string;
  hash: string;
}

/** Twelve signs of the SHA-256 over the cells that can be changed: enough to see that something changed. */
export const cellsHash = (cells: EditCells): string =>
  createHash('sha256')
    .update(JSON.stringify(EDIT_FIELDS.map((field) => cells[field])))
    .digest('hex')
    .slice(0, 12);

/** E7.3.DRAFT.1a2b3c4d5e6f */
export const writeStamp = ({ sheet, version, state, hash }: RowStamp): string =>
  `E${sheet}.${version}.${state}.${hash}`;

/** Null when the cell holds no stamp: taken away, or written over. */
export function readStamp(text: string): RowStamp | null {
  const found = /^E(\d{1,9})\.(\d{1,9})\.([A-Z_]+)\.([0-9a-f]{12})$/.exec(text.trim());
  return found ? { sheet: Number(found[1]), version: Number(found[2]), state: found[3]!, hash: found[4]! } : null;
}
