import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { ColumnMapping, readRows } from '@koersvast/sheets';
import { UnitOfWork } from '../../database/unit-of-work';
import { ImportBatch, ImportBatchStore } from '../import-batch.store';
import { ImportTargets } from '../import-target';
import { layoutOf } from '../layout';

export interface MapImportInput {
  id: string;
  /** Column of the target -> place of the header in the file, from 0; null when the file has none. */
  mapping: Record<string, number | null>;
  /** The total that the source gives; null when it gives none. */
  expectedTotal: Money | null;
  rowVersion: number;
}

/** Says which column of the file is which, and remembers it for this person. What was checked must be checked again. */
@Injectable()
export class MapImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
    private readonly store: ImportBatchStore,
  ) {}

  async execute({ id, mapping, expectedTotal, rowVersion }: MapImportInput): Promise<void> {
    const batch = await this.store.forChange(id, rowVersion, 'MAPPING', 'CHECKED');
    const target = this.targets.of(batch.target);
    this.unitOfWork.actor.demand(target.permission, batch);
    const strange = Object.keys(mapping).filter((key) => !(key in target.columns));
    if (strange.length > 0) {
      throw new DomainError('platform.invalid-input', {
        status: 400,
        fields: strange.map((key) => ({ pointer: `/mapping/${key}`, code: 'validation.whitelistValidation' })),
      });
    }
    const whole = Object.fromEntries(Object.keys(target.columns).map((key) => [key, mapping[key] ?? null]));
    // Reading no rows refuses a mapping that cannot work, with a field for each column.
    readRows({ ...batch.sheet, fileName: batch.fileName, rows: [], problems: [] }, target.columns, whole);
    await this.store.set(id, {
      mapping: JSON.stringify(whole),
      expected_total: expectedTotal?.cents.toString() ?? null,
      state: 'MAPPING',
      job_id: null,
      valid_count: null,
      wrong_count: null,
      present_count: null,
      correction_count: null,
      corrections_approved: false,
      unknown_codes: '[]',
    });
    await this.remember(batch, whole);
  }

  private async remember({ programmeId, target, sheet }: ImportBatch, mapping: ColumnMapping): Promise<void> {
    const { userId } = this.unitOfWork.actor;
    if (!userId) return;
    const headers = Object.fromEntries(
      Object.entries(mapping).flatMap(([key, index]) => (index === null ? [] : [[key, sheet.headers[index]]])),
    );
    await this.unitOfWork.query(
      `insert into import_mapping (programme_id, target, user_id, headers, layout) values ($1, $2, $3, $4::jsonb, $5)
       on conflict on constraint import_mapping_pkey do update set headers = excluded.headers, recorded_at = now()`,
      [programmeId, target, userId, JSON.stringify(headers), layoutOf(sheet.headers)],
    );
  }
}
