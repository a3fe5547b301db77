import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import type { RequirementContent } from '../domain/requirement-content';
import { RequirementVersionEntity } from './requirement-version.entity';
import { RequirementEntity } from './requirement.entity';

/** What the database copies from the code and the current version, for lists to be ordered by. */
type Listed = 'sortCode' | 'title' | 'buildingBlockId' | 'changedAt';
type NewRequirement = Omit<
  RequirementEntity,
  'id' | 'state' | 'currentVersionId' | 'rowVersion' | 'recordedAt' | 'recordedBy' | Listed
>;
type Place = Pick<RequirementEntity, 'id' | 'programmeId' | 'tenderId' | 'code'>;

/** Writes requirements with their versions and what Ctrl-K finds of them. */
@Injectable()
export class RequirementStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** The row, locked until the end of the transaction. @throws DomainError 404, 412 */
  async lock(id: string, rowVersion?: number): Promise<RequirementEntity> {
    const row = await this.unitOfWork
      .repo(RequirementEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  async insert(row: NewRequirement, content: RequirementContent): Promise<{ id: string; versionId: string }> {
    const id = newId();
    const versionId = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(RequirementEntity).insert({ ...row, id, currentVersionId: versionId, recordedBy });
    await this.addVersion({ ...row, id }, versionId, 1, content, null);
    return { id, versionId };
  }

  current(row: RequirementEntity): Promise<RequirementVersionEntity> {
    return this.unitOfWork.repo(RequirementVersionEntity).findOneByOrFail({ id: row.currentVersionId });
  }

  async addVersion(
    { id: requirementId, programmeId, tenderId, code }: Place,
    versionId: string,
    n: number,
    content: RequirementContent,
    changeReason: string | null,
  ): Promise<void> {
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(RequirementVersionEntity)
      .insert({ ...content, id: versionId, programmeId, tenderId, requirementId, n, changeReason, recordedBy });
    await this.searchIndex.put({
      kind: 'requirement',
      recordId: requirementId,
      programmeId,
      tenderId,
      code,
      title: content.title,
      text: [content.text, content.rationale, content.evidence, content.testMethod].filter(Boolean).join('\n'),
      url: `/programma-van-eisen/${requirementId}`,
    });
  }

  /** Changes the record itself; gives the new row version. */
  async update(row: RequirementEntity, change: Partial<RequirementEntity>): Promise<void> {
    await this.unitOfWork.repo(RequirementEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }
}
