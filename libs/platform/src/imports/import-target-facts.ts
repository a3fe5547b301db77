import type { SheetColumns } from '@koersvast/sheets';

/** A code of a file that the target does not know, for a person to say what it stands for. */
export interface UnknownCode<Column extends string = string> {
  /** The column whose value is sought. */
  column: Column;
  /** The administration that uses the code; '' when it means the same in all files. */
  source: string;
  code: string;
}

/** What somebody said that codes stand for; see ImportCodes. */
export type KnownCodes = ReadonlyMap<string, string>;

/** The key of a code in KnownCodes: capitals and blanks do not count. */
export const codeKey = ({ column, source, code }: UnknownCode): string =>
  [column, source, code].map((part) => part.replace(/\s+/gu, ' ').trim().toLowerCase()).join('|');

/** A booked line that comes with something else: taken back and booked anew when a person approves. */
export interface RowCorrection {
  /** Cents that are booked now, and that the file says. */
  bookedCents: string;
  cents: string;
  /** Titles of what else differs, e.g. `Taakveld`. */
  changed: string[];
}

/** Where an import goes. */
export interface ImportScope {
  importId: string;
  programmeId: string;
  tenderId: string | null;
  fileName: string;
  /** As they stand in the file; a form of our own tells there what it is. */
  headers: readonly string[];
  /** Codes that were mapped on the spot, now or before. */
  codes: KnownCodes;
}

/** Whose form goes out, or whose file comes back. */
export interface ImportPlace {
  programmeId: string;
  /** The record from whose page somebody comes, such as a workgroup; null from the menu. */
  recordId: string | null;
}

/** A value that a code can be mapped to. */
export interface CodeChoice {
  value: string;
  label: string;
}

/** What targets of both kinds say of themselves. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the wizard holds targets of every set of columns
export interface ImportTargetFacts<C extends SheetColumns = any> {
  /** Dutch name on screen, e.g. `Bestedingen van de partner`. */
  readonly title: string;
  /** What one needs, in the programme (and tender) of the import. */
  readonly permission: string;
  /** The rows belong to one tender: the screen sends the tender in hand along. */
  readonly ofTender?: true;
  /**
   * The rows are of workgroups: who holds the permission in one workgroup alone may send the form of that workgroup,
   * which `demandPlace` recognises.
   */
  readonly ofWorkgroup?: true;
  /** In the order of the screen and the template. */
  readonly columns: C;
  /** The column of amounts whose sum is held against the total of the source; none when absent. */
  readonly controlColumn?: keyof C & string;
  /** A value as a person would type it, per column, for the template: `1.234,56`. */
  readonly examples?: { readonly [K in keyof C]?: string };

  /** A form of its own instead of the plain header row. @throws DomainError 404 when the record is not there. */
  template?(place: ImportPlace): Promise<{ name: string; bytes: Buffer }>;

  /**
   * Looks at the headers as soon as a file is there. Answers the workgroup of a form that is for one, else null.
   * @throws DomainError 422 when it is the form of another place.
   */
  demandPlace?(headers: readonly string[], place: ImportPlace): Promise<string | null>;

  /** Per column in which a code may be unknown: what it can be mapped to. */
  codeChoices?(programmeId: string): Promise<Readonly<Record<string, CodeChoice[]>>>;
}
