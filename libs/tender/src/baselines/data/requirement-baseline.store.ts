import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { BaselineItem } from '../domain/baseline-content';
import { RequirementBaselineEntity } from './requirement-baseline.entity';

type NewBaseline = Pick<RequirementBaselineEntity, 'programmeId' | 'tenderId' | 'name' | 'note' | 'contentHash'>;

/** Writes a baseline once; afterwards only its decision and its files. */
@Injectable()
export class RequirementBaselineStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(baseline: NewBaseline, frozenBy: string, items: readonly BaselineItem[]): Promise<string> {
    const id = newId();
    await this.unitOfWork
      .repo(RequirementBaselineEntity)
      .insert({ ...baseline, id, frozenBy, requirementCount: items.length });
    const rows = items.map((item, index) => ({ ...item, id: newId(), position: index + 1 }));
    await this.unitOfWork.query(
      `insert into requirement_baseline_item (id, programme_id, tender_id, baseline_id, position, requirement_id, version_id,
         version_number, code, kind, title, text, rationale, evidence, building_block)
       select (row->>'id')::uuid, $1, $2, $3, (row->>'position')::integer, (row->>'requirementId')::uuid,
              (row->>'versionId')::uuid, (row->>'versionNumber')::integer, row->>'code', row->>'kind', row->>'title',
              row->>'text', row->>'rationale', row->>'evidence', row->>'buildingBlock'
       from jsonb_array_elements($4::jsonb) row`,
      [baseline.programmeId, baseline.tenderId, id, JSON.stringify(rows)],
    );
    return id;
  }

  /** The row, locked until the end of the transaction. @throws DomainError 404 */
  async lock(id: string): Promise<RequirementBaselineEntity> {
    const row = await this.unitOfWork
      .repo(RequirementBaselineEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  async update(
    row: RequirementBaselineEntity,
    change: Partial<
      Pick<RequirementBaselineEntity, 'state' | 'decidedBy' | 'decidedAt' | 'decisionNote' | 'pdfFileId' | 'xlsxFileId'>
    >,
  ): Promise<void> {
    await this.unitOfWork.repo(RequirementBaselineEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }
}
