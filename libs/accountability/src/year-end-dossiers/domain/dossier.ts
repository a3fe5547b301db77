/** What a dossier is about. */
export interface DossierQuestion {
  programmeId: string;
  contractId: string;
  year: number;
  /** The books are read as they were known before this moment, ISO 8601. */
  knownAt: string;
}

/** One file in the zip. */
export interface DossierEntry {
  path: string;
  size: number;
  sha256: string;
}

/** What one would expect in it and is not there. */
export interface DossierAbsence {
  path: string;
  reason: string;
}

export interface PackedFile {
  path: string;
  bytes: Buffer;
}

/** JD-2027-1: the n-th dossier about a year. */
export const dossierCode = (year: number, number: number): string => `JD-${year}-${number}`;

const numbersIn = (path: string): number[] =>
  path.split('/').flatMap((part) => /^\d+(\.\d+)*/.exec(part)?.[0].split('.').map(Number) ?? []);

/** By the numbers in folder and file, 2 before 10; what has the same number by name. */
export function inOrder<T extends { path: string }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => {
    const [left, right] = [numbersIn(a.path), numbersIn(b.path)];
    const at = left.findIndex((number, index) => number !== right[index]);
    if (at >= 0 && right[at] !== undefined) return left[at]! - right[at];
    return left.length - right.length || (a.path < b.path ? -1 : 1);
  });
}

/** A name that every system can unpack: no path signs, nothing that a shell reads, no blanks at the ends. */
export const safeName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120) || 'bestand';
