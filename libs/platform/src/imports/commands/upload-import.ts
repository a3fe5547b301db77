import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import {
  CellProblem,
  ColumnMapping,
  guessMapping,
  RawTable,
  SheetColumns,
  SheetHead,
  SheetRow,
} from '@koersvast/sheets';
import type { Scope } from '../../access/permissions';
import { UnitOfWork } from '../../database/unit-of-work';
import type { UploadedFile } from '../../files/http/upload';
import { UploadReader } from '../../files/upload-reader';
import { UploadSpool } from '../../files/upload-spool';
import { ImportBatchStore, NewImportBatch } from '../import-batch.store';
import { AnyImportTarget, ImportTargets, isBulk } from '../import-target';
import { mayImportInto } from '../import-target.query';
import { layoutOf } from '../layout';
import { maskHead, rowMasker } from '../masked-sheet';

export interface UploadImportInput {
  target: string;
  programmeId: string;
  tenderId: string | null;
  /** See ImportPlace. */
  recordId: string | null;
  /** Which sheet of a workbook; default the first visible one with content. */
  sheetName?: string;
  file: UploadedFile;
}

/** Rows for a look while the columns are mapped. */
const SAMPLE = 5;

/** An import of which the rows are coming in. */
interface Taking {
  id: string;
  facts: Omit<SheetHead, 'fileName'>;
  mask: (row: SheetRow) => SheetRow;
  problems: CellProblem[];
  count: number;
}

/**
 * Reads a file into rows and guesses its columns. Nothing but the rows of the import is written, batch by batch while the
 * file is read: all of it, or with a refusal halfway nothing.
 */
@Injectable()
export class UploadImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
    private readonly store: ImportBatchStore,
    private readonly reader: UploadReader,
    private readonly spool: UploadSpool,
  ) {}

  /** Answers the id of the import. @throws DomainError 403, 413, 415 or 422 with what is wrong with the file. */
  async execute({
    target: code,
    programmeId,
    tenderId,
    recordId,
    sheetName,
    file,
  }: UploadImportInput): Promise<string> {
    const target = this.targets.of(code);
    const { actor } = this.unitOfWork;
    if (!mayImportInto(actor, target, programmeId)) actor.demand(target.permission, { programmeId, tenderId });
    if (isBulk(target)) return this.spooled(target, { target: code, programmeId, tenderId }, sheetName, file);
    if (file.path) throw new DomainError('platform.too-large', { status: 413, params: { limit: '20 MB' } });
    let taking: Taking | null = null;
    // Leaving this loop by a refusal ends the reading too.
    for await (const part of this.reader.parts(file.bytes, file.name, { sheetName })) {
      if (taking) await this.take(taking, part as RawTable);
      else {
        const { head } = part as { head: SheetHead };
        const workgroupId = (await target.demandPlace?.(head.headers, { programmeId, recordId })) ?? null;
        this.demandOwn(target, { programmeId, tenderId, workgroupId });
        const place = { programmeId, tenderId, workgroupId };
        taking = await this.begin({ ...place, target: code, sha256: file.sha256 }, head, target.columns);
      }
    }
    const { id, count, facts, problems } = taking!;
    await this.store.finish(id, count, { ...facts, problems });
    return id;
  }

  /** Keeps a file that is read beside the process at the check; now only its head is, and the first rows. */
  private async spooled(
    target: AnyImportTarget,
    place: Pick<NewImportBatch, 'programmeId' | 'tenderId' | 'target'>,
    sheetName: string | undefined,
    file: UploadedFile,
  ): Promise<string> {
    this.demandOwn(target, place);
    const reading = file.path
      ? this.reader.fileParts(file.path, file.name, { sheetName })
      : this.reader.parts(file.bytes, file.name, { sheetName });
    let taking: Taking | null = null;
    for await (const part of reading) {
      if (taking) {
        await this.store.addRows(taking.id, (part as RawTable).rows.slice(0, SAMPLE).map(taking.mask));
        break;
      }
      const { head } = part as { head: SheetHead };
      taking = await this.begin({ ...place, workgroupId: null, sha256: file.sha256 }, head, target.columns);
    }
    await this.spool.keep(taking!.id, file);
    return taking!.id;
  }

  private async begin(
    batch: Pick<NewImportBatch, 'programmeId' | 'tenderId' | 'workgroupId' | 'target' | 'sha256'>,
    head: SheetHead,
    columns: SheetColumns,
  ): Promise<Taking> {
    const mapping = await this.guess(batch.target, batch.programmeId, head.headers, columns);
    const { fileName, ...facts } = maskHead(head);
    const id = await this.store.begin({ ...batch, fileName, mapping, sheet: { ...facts, problems: [] } });
    return { id, facts, mask: rowMasker(columns, mapping), problems: [], count: 0 };
  }

  private async take(taking: Taking, { rows, problems }: RawTable): Promise<void> {
    await this.store.addRows(taking.id, rows.map(taking.mask));
    taking.problems.push(...problems);
    taking.count += rows.length;
  }

  /** Who is in one workgroup alone sends the form of that one, which says so itself. @throws DomainError 403 */
  private demandOwn(target: AnyImportTarget, scope: Scope): void {
    const { actor } = this.unitOfWork;
    if (actor.can(target.permission, scope)) return;
    if (target.ofWorkgroup && mayImportInto(actor, target, scope.programmeId)) {
      throw new DomainError('platform.import-own-form', { status: 403 });
    }
    actor.demand(target.permission, scope);
  }

  /**
   * What was chosen last time for a file with these headers, by this person or else by a colleague; else what this
   * person chose for headers of the same name; and for the rest what the names suggest.
   */
  private async guess(
    target: string,
    programmeId: string,
    headers: string[],
    columns: SheetColumns,
  ): Promise<ColumnMapping> {
    const [remembered] = await this.unitOfWork.query<{ headers: Record<string, string> }>(
      `select headers from import_mapping
       where programme_id = $1 and target = $2 and (layout = $4 or user_id = $3)
       order by layout = $4 desc, user_id = $3 desc, recorded_at desc limit 1`,
      [programmeId, target, this.unitOfWork.actor.userId, layoutOf(headers)],
    );
    const mapping: ColumnMapping = {};
    const free = [...headers] as (string | null)[];
    for (const key of Object.keys(columns)) {
      const index = free.indexOf(remembered?.headers[key] ?? null);
      if (remembered?.headers[key] === undefined || index < 0) continue;
      mapping[key] = index;
      free[index] = null;
    }
    const open = Object.fromEntries(Object.entries(columns).filter(([key]) => mapping[key] === undefined));
    return {
      ...guessMapping(
        free.map((header) => header ?? ''),
        open,
      ),
      ...mapping,
    };
  }
}
