import type { SheetRow } from '@koersvast/sheets';
import { codeKey, UnknownCode } from '../import-target-facts';
import type { BulkBatch } from './bulk-import-target';

/** Good rows from the start of the file that a person can look at; of a small file all of them. */
export const KEPT = 1_000;
/** Wrong rows, and corrections, that are kept to be mended and looked at; the rest is counted. */
export const MOST_WRONG = 10_000;
const MOST_CODES = 1_000;

/** What came of a whole file, as far as it is kept. */
export class BulkOutcome {
  read = 0;
  wrong = 0;
  cents = 0n;
  unreadable = 0;
  readonly wrongRows: BulkBatch['wrong'] = [];
  readonly keptRows: SheetRow[] = [];
  private readonly codes = new Map<string, UnknownCode & { rows: number }>();

  take({ read, cents, unreadable, wrong, kept }: BulkBatch): void {
    this.read += read;
    this.wrong += wrong.length;
    this.cents += BigInt(cents);
    this.unreadable += unreadable;
    this.wrongRows.push(...wrong.slice(0, Math.max(0, MOST_WRONG - this.wrongRows.length)));
    this.keptRows.push(...kept);
    for (const { problems } of wrong) for (const { unknown } of problems) if (unknown) this.count(unknown);
  }

  unknown(): (UnknownCode & { rows: number })[] {
    return [...this.codes.values()];
  }

  private count(code: UnknownCode): void {
    const key = codeKey(code);
    const known = this.codes.get(key);
    if (known) known.rows += 1;
    else if (this.codes.size < MOST_CODES) this.codes.set(key, { ...code, rows: 1 });
  }
}
