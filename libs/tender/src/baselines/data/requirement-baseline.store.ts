import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { BaselineContent, FrozenCriterion } from '../domain/baseline-content';
import { RequirementBaselineEntity } from './requirement-baseline.entity';

type NewBaseline = Pick<
  RequirementBaselineEntity,
  'programmeId' | 'tenderId' | 'name' | 'note' | 'purpose' | 'contentHash'
>;
type Frozen = Pick<BaselineContent, 'items' | 'criteria' | 'methodNote' | 'tieRule'>;

/** Writes a baseline once; afterwards only its decision and its files. */
@Injectable()
export class RequirementBaselineStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async insert(baseline: NewBaseline, frozenBy: string, { items, criteria, ...method }: Frozen): Promise<string> {
    const id = newId();
    await this.unitOfWork.repo(RequirementBaselineEntity).insert({
      ...baseline,
      ...method,
      id,
      frozenBy,
      frozenAt: this.clock.now(),
      requirementCount: items.length,
      criterionCount: criteria.length,
    });
    const rows = items.map((item, index) => ({ ...item, id: newId(), position: index + 1 }));
    await this.unitOfWork.query(
      `insert into requirement_baseline_item (id, programme_id, tender_id, baseline_id, position, requirement_id, version_id,
         version_number, code, kind, title, text, rationale, evidence, building_block, chapter, place, testable, test_method, evidence_moment,
         exclusion_ground, turnover_motivation)
       select (row->>'id')::uuid, $1, $2, $3, (row->>'position')::integer, (row->>'requirementId')::uuid,
              (row->>'versionId')::uuid, (row->>'versionNumber')::integer, row->>'code', row->>'kind', row->>'title',
              row->>'text', row->>'rationale', row->>'evidence', row->>'buildingBlock', row->>'chapter', (row->>'place')::integer,
              (row->>'testable')::boolean, row->>'testMethod', row->>'evidenceMoment', row->>'exclusionGround',
              row->>'turnoverMotivation'
       from jsonb_array_elements($4::jsonb) row`,
      [baseline.programmeId, baseline.tenderId, id, JSON.stringify(rows)],
    );
    await this.insertCriteria({ ...baseline, id }, criteria);
    return id;
  }

  private async insertCriteria(
    { id: baselineId, programmeId, tenderId }: { id: string; programmeId: string; tenderId: string },
    criteria: readonly FrozenCriterion[],
  ): Promise<void> {
    if (criteria.length === 0) return;
    const rows = criteria.map((one, index) => ({ ...one, id: newId(), position: index + 1 }));
    await this.unitOfWork.query(
      `insert into requirement_baseline_criterion (id, programme_id, tender_id, baseline_id, position, criterion_id, parent_id,
         code, outline, kind, title, description, weight, scale, requirement_codes)
       select (row->>'id')::uuid, $1, $2, $3, (row->>'position')::integer, (row->>'criterionId')::uuid,
              (row->>'parentId')::uuid, row->>'code', row->>'outline', row->>'kind', row->>'title', row->>'description',
              (row->>'weight')::integer, row->'scale',
              array(select jsonb_array_elements_text(row->'requirementCodes'))
       from jsonb_array_elements($4::jsonb) row`,
      [programmeId, tenderId, baselineId, JSON.stringify(rows)],
    );
  }

  /**
   * The row, locked until the end of the transaction. What only refers to the baseline need not wait: an award holds the
   * tender, for which the papers of its baseline wait in their turn.
   * @throws DomainError 404
   */
  async lock(id: string): Promise<RequirementBaselineEntity> {
    const row = await this.unitOfWork
      .repo(RequirementBaselineEntity)
      .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  async update(
    row: RequirementBaselineEntity,
    change: Partial<
      Pick<
        RequirementBaselineEntity,
        | 'state'
        | 'decidedBy'
        | 'decidedAt'
        | 'decisionNote'
        | 'pdfFileId'
        | 'xlsxFileId'
        | 'publishedAt'
        | 'publishedBy'
      >
    >,
  ): Promise<void> {
    await this.unitOfWork.repo(RequirementBaselineEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }
}
