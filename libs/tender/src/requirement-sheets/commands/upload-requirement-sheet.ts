import { Injectable } from '@nestjs/common';
import { DomainError, maskBsn } from '@koersvast/kernel';
import { UnitOfWork, UploadedFile, UploadReader } from '@koersvast/platform';
import { Sheet } from '@koersvast/sheets';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import { RequirementImportStore } from '../data/requirement-import.store';
import { isSheetHeader, SHEET_HEADER } from '../domain/sheet-columns';
import { ExaminedRow, SheetExaminer } from '../exchange/examine-sheet';
import { StoredRequirement, StoredRequirementsQuery } from '../queries/stored-requirements.query';

/** Reads a sheet with requirements and holds it against what is there. Nothing of the requirements changes. */
@Injectable()
export class UploadRequirementSheet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly stored: StoredRequirementsQuery,
    private readonly store: RequirementImportStore,
    private readonly reader: UploadReader,
  ) {}

  /** Answers the id of the import. @throws DomainError 403/404, 413, 415, 422 what is wrong with the file. */
  async execute(tenderId: string, file: UploadedFile): Promise<string> {
    const programmeId = await this.place.programmeOf(tenderId);
    this.unitOfWork.actor.demand('requirement-import.write', { programmeId, tenderId });
    const sheet = await this.reader.sheet(file.bytes, file.name, { header: SHEET_HEADER });
    if (!isSheetHeader(sheet.headers)) throw new DomainError('requirement-import.no-header');
    const references = await this.stored.references(programmeId);
    const requirements = await this.stored.all(programmeId, { tenderId }, references);
    const examiner = new SheetExaminer(sheet, requirements, references);
    const versions = await this.stored.versions(examiner.staleVersions(), references);
    const { rows, unchanged, ignored, missing, sheets, seen } = await examiner.examine(versions);
    const gone = await this.gone(tenderId, sheets, seen, requirements);
    const id = await this.store.add(
      { programmeId, tenderId, fileName: maskBsn(file.name).slice(-200), sha256: file.sha256, rowCount: rowsWithContent(sheet), unchanged, ignored, missing }, // prettier-ignore
      [...rows, ...gone],
    );
    this.unitOfWork.audit({
      action: 'requirement-import.uploaded',
      kind: 'requirement-import',
      recordId: id,
      programmeId,
      after: { sha256: file.sha256, rows: sheet.rows.length, unchanged },
    });
    return id;
  }

  /** Requirements that were in the sheets that these rows come from, and are in this file no more. */
  private async gone(
    tenderId: string,
    sheets: readonly number[],
    seen: ReadonlySet<string>,
    requirements: readonly StoredRequirement[],
  ): Promise<ExaminedRow[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select distinct unnest(requirement_ids) as id from requirement_sheet where tender_id = $1 and number = any ($2)`,
      [tenderId, sheets],
    );
    const handedOut = new Set(rows.map(({ id }) => id));
    return requirements
      .filter(({ id, state }) => handedOut.has(id) && !seen.has(id) && state !== 'WITHDRAWN')
      .map((one) => ({
        number: null,
        code: one.code,
        requirementId: one.id,
        expectedVersion: one.rowVersion,
        status: 'MISSING',
        title: one.cells.title,
        cells: [],
        change: {},
        problems: [],
      }));
  }
}

const rowsWithContent = ({ rows }: Sheet): number =>
  rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).length;
