import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DomainError, TextParams } from '@koersvast/kernel';
import type { SheetColumns, TypedRow } from '@koersvast/sheets';
import type { BulkImportTarget } from './bulk/bulk-import-target';
import type { ImportScope, ImportTargetFacts, RowCorrection, UnknownCode } from './import-target-facts';

/** What a target found about one row. */
export interface RowFinding<Column extends string = string> {
  /**
   * What makes it the same row in another file, e.g. `2026-10|maassluis|bs-3`. The same identity twice in one file is a
   * problem of the second row; the wizard says so, the target need not look.
   */
  identity: string;
  /** Broken rules, each with the column it is about (null: the whole row) and a code of the text catalogue. */
  problems: { column: Column | null; code: string; params?: TextParams; unknown?: UnknownCode<Column> }[];
  /** The day, 'yyyy-mm-dd', on which a row of this identity came in before; null when it is new. Such rows are skipped. */
  presentSince: string | null;
  /** Set when the row is there with other figures. */
  correction?: RowCorrection;
}

/**
 * Port: something that rows can be imported into. A provider of the feature marked with `@ImportTarget(code)`; the
 * wizard, its routes, the control totals and the error sheet come from the platform.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the wizard holds targets of every set of columns
export interface ImportTargetPort<C extends SheetColumns = any> extends ImportTargetFacts<C> {
  /**
   * Holds readable rows against the rules and against what is there. One finding per row, in the same order. Runs when
   * the file is checked and again, under a lock, in the transaction that commits.
   */
  check(rows: TypedRow<C>[], scope: ImportScope): Promise<RowFinding<keyof C & string>[]>;

  /**
   * Writes the rows, all of them new and right, in the unit of work in hand. The import itself is audited as one.
   * @param corrections rows of a line that is booked otherwise, approved: to be taken back and booked anew
   */
  commit(rows: TypedRow<C>[], scope: ImportScope, corrections: TypedRow<C>[]): Promise<void>;
}

export type AnyImportTarget = ImportTargetPort | BulkImportTarget;

/** Whether its rows are read and checked beside the process, in files of any size. */
export const isBulk = (target: AnyImportTarget): target is BulkImportTarget => 'bulk' in target;

export const ImportTarget = DiscoveryService.createDecorator<string>();

@Injectable()
export class ImportTargets {
  constructor(private readonly discovery: DiscoveryService) {}

  all(): { code: string; target: AnyImportTarget }[] {
    return this.discovery.getProviders({ metadataKey: ImportTarget.KEY }).flatMap((provider) => {
      const code = this.discovery.getMetadataByDecorator(ImportTarget, provider);
      return code && provider.instance ? [{ code, target: provider.instance as AnyImportTarget }] : [];
    });
  }

  /** @throws DomainError 422 when there is no such target. */
  of(code: string): AnyImportTarget {
    const found = this.all().find((each) => each.code === code);
    if (!found) throw new DomainError('platform.import-target-unknown', { params: { code } });
    return found.target;
  }
}
