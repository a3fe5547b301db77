import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { AwardCriterionRequirementEntity } from './award-criterion-requirement.entity';
import { AwardCriterionEntity } from './award-criterion.entity';
import { AwardMethodEntity } from './award-method.entity';

type NewCriterion = Omit<AwardCriterionEntity, 'id' | 'state' | 'rowVersion' | 'recordedAt' | 'recordedBy'>;

/** Writes the tree of criteria and what each of them scores. */
@Injectable()
export class AwardCriterionStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** The whole tree of a tender, locked in one order, so that two changes at once cannot make a circle. */
  async lockTree(tenderId: string): Promise<AwardCriterionEntity[]> {
    const rows = await this.unitOfWork
      .repo(AwardCriterionEntity)
      .find({ where: { tenderId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    return rows.filter(({ state }) => state !== 'WITHDRAWN');
  }

  /** The row, locked until the end of the transaction. @throws DomainError 404, 412 */
  async lock(id: string, rowVersion: number): Promise<AwardCriterionEntity> {
    const row = await this.unitOfWork
      .repo(AwardCriterionEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  async insert(row: NewCriterion): Promise<string> {
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(AwardCriterionEntity).insert({ ...row, id, recordedBy });
    await this.index({ ...row, id });
    return id;
  }

  async update(row: AwardCriterionEntity, change: Partial<AwardCriterionEntity>): Promise<void> {
    await this.unitOfWork.repo(AwardCriterionEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
    await this.index({ ...row, ...change });
  }

  /** The requirements that the criterion scores, instead of those that it scored. */
  async scores(row: Pick<AwardCriterionEntity, 'id' | 'programmeId' | 'tenderId'>, requirementIds: readonly string[]) {
    const links = this.unitOfWork.repo(AwardCriterionRequirementEntity);
    const recordedBy = this.unitOfWork.actor.userId;
    await links.delete({ criterionId: row.id });
    const { id: criterionId, programmeId, tenderId } = row;
    const rows = requirementIds.map((requirementId) => ({
      ...{ id: newId(), programmeId, tenderId, criterionId, requirementId, recordedBy },
    }));
    if (rows.length > 0) await links.insert(rows);
  }

  /** The method of a tender, locked; null while nobody wrote one. */
  lockMethod(tenderId: string): Promise<AwardMethodEntity | null> {
    return this.unitOfWork
      .repo(AwardMethodEntity)
      .findOne({ where: { tenderId }, lock: { mode: 'pessimistic_write' } });
  }

  async saveMethod(
    place: { programmeId: string; tenderId: string },
    before: AwardMethodEntity | null,
    words: Pick<AwardMethodEntity, 'note' | 'tieRule'>,
  ): Promise<void> {
    const methods = this.unitOfWork.repo(AwardMethodEntity);
    const recordedBy = this.unitOfWork.actor.userId;
    if (before) await methods.update(before.id, { ...words, rowVersion: before.rowVersion + 1 });
    else await methods.insert({ id: newId(), ...place, ...words, recordedBy });
  }

  private index(row: Pick<AwardCriterionEntity, 'id' | 'programmeId' | 'tenderId' | 'code' | 'title' | 'description'>) {
    const { id: recordId, programmeId, tenderId, code, title, description: text } = row;
    const url = `/gunningscriteria?criterium=${recordId}`;
    return this.searchIndex.put({ kind: 'award-criterion', recordId, programmeId, tenderId, code, title, text, url });
  }
}
