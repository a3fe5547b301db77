import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DomainError, TextParams } from '@koersvast/kernel';
import type { SheetColumns, TypedRow } from '@koersvast/sheets';

/** Where an import goes. */
export interface ImportScope {
  importId: string;
  programmeId: string;
  tenderId: string | null;
  fileName: string;
  /** As they stand in the file; a form of our own tells there what it is. */
  headers: readonly string[];
}

/** Whose form goes out, or whose file comes back. */
export interface ImportPlace {
  programmeId: string;
  /** The record from whose page somebody comes, such as a workgroup; null from the menu. */
  recordId: string | null;
}

/** What a target found about one row. */
export interface RowFinding<Column extends string = string> {
  /**
   * What makes it the same row in another file, e.g. `2026-10|maassluis|bs-3`. The same identity twice in one file is a
   * problem of the second row; the wizard says so, the target need not look.
   */
  identity: string;
  /** Broken rules, each with the column it is about (null: the whole row) and a code of the text catalogue. */
  problems: { column: Column | null; code: string; params?: TextParams }[];
  /** The day, 'yyyy-mm-dd', on which a row of this identity came in before; null when it is new. Such rows are skipped. */
  presentSince: string | null;
}

/**
 * Port: something that rows can be imported into. A provider of the feature marked with `@ImportTarget(code)`; the
 * wizard, its routes, the control totals and the error sheet come from the platform.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the wizard holds targets of every set of columns
export interface ImportTargetPort<C extends SheetColumns = any> {
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

  /**
   * Holds readable rows against the rules and against what is there. One finding per row, in the same order. Runs when
   * the file is checked and again, under a lock, in the transaction that commits.
   */
  check(rows: TypedRow<C>[], scope: ImportScope): Promise<RowFinding<keyof C & string>[]>;

  /** Writes the rows, all of them new and right, in the unit of work in hand. The import itself is audited as one. */
  commit(rows: TypedRow<C>[], scope: ImportScope): Promise<void>;
}

export const ImportTarget = DiscoveryService.createDecorator<string>();

@Injectable()
export class ImportTargets {
  constructor(private readonly discovery: DiscoveryService) {}

  all(): { code: string; target: ImportTargetPort }[] {
    return this.discovery.getProviders().flatMap((provider) => {
      const code = this.discovery.getMetadataByDecorator(ImportTarget, provider);
      return code && provider.instance ? [{ code, target: provider.instance as ImportTargetPort }] : [];
    });
  }

  /** @throws DomainError 422 when there is no such target. */
  of(code: string): ImportTargetPort {
    const found = this.all().find((each) => each.code === code);
    if (!found) throw new DomainError('platform.import-target-unknown', { params: { code } });
    return found.target;
  }
}
