import { codeKey, UnknownCode } from './import-target-facts';

export interface CountedCode extends UnknownCode {
  /** Rows of the file that use it. */
  rows: number;
}

/** More than a person maps by hand; a file with more is most likely mapped wrong. */
const MOST = 200;

/** The unknown codes of a file, each once, the most used first. */
export function countCodes(codes: Iterable<UnknownCode & { rows?: number }>): CountedCode[] {
  const counted = new Map<string, CountedCode>();
  for (const { column, source, code, rows = 1 } of codes) {
    const key = codeKey({ column, source, code });
    const known = counted.get(key);
    if (known) known.rows += rows;
    else counted.set(key, { column, source, code, rows });
  }
  return [...counted.values()].sort((a, b) => b.rows - a.rows).slice(0, MOST);
}
