import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { ContributionVersionEntity } from './contribution-version.entity';
import { ContributionEntity } from './contribution.entity';

/** Writes contributions with their versions and what Ctrl-K finds of them. */
@Injectable()
export class ContributionStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** The row, locked until the end of the transaction. @throws DomainError 404, 412 */
  async lock(id: string, rowVersion?: number): Promise<ContributionEntity> {
    const row = await this.unitOfWork
      .repo(ContributionEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  async insert(
    row: Pick<ContributionEntity, 'programmeId' | 'workgroupId' | 'questionId' | 'code'>,
    sentence: string,
  ): Promise<{ id: string; versionId: string }> {
    const id = newId();
    const versionId = newId();
    await this.unitOfWork
      .repo(ContributionEntity)
      .insert({ ...row, id, currentVersionId: versionId, recordedBy: this.unitOfWork.actor.userId });
    await this.addVersion({ ...row, id }, versionId, 1, sentence, null);
    return { id, versionId };
  }

  /** Appends a version and makes it the current one. */
  async revise(row: ContributionEntity, sentence: string, reason: string | null): Promise<string> {
    const versionId = newId();
    const n = 1 + (await this.current(row)).n;
    await this.addVersion(row, versionId, n, sentence, reason);
    await this.update(row, { currentVersionId: versionId });
    return versionId;
  }

  async update(row: ContributionEntity, change: Partial<ContributionEntity>): Promise<void> {
    await this.unitOfWork.repo(ContributionEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  async current(row: ContributionEntity): Promise<ContributionVersionEntity> {
    return this.unitOfWork.repo(ContributionVersionEntity).findOneByOrFail({ id: row.currentVersionId });
  }

  private async addVersion(
    row: Pick<ContributionEntity, 'id' | 'programmeId' | 'workgroupId' | 'code'>,
    versionId: string,
    n: number,
    sentence: string,
    changeReason: string | null,
  ): Promise<void> {
    const { id: contributionId, programmeId, workgroupId } = row;
    await this.unitOfWork.repo(ContributionVersionEntity).insert({
      id: versionId,
      programmeId,
      workgroupId,
      contributionId,
      n,
      sentence,
      changeReason,
      recordedBy: this.unitOfWork.actor.userId,
    });
    await this.searchIndex.put({
      kind: 'contribution',
      recordId: contributionId,
      programmeId,
      workgroupId,
      code: row.code,
      title: sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence,
      text: sentence,
      url: `/werkgroepinbreng/${contributionId}`,
    });
  }
}
