import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { In } from 'typeorm';
import { ContributionVersionEntity } from './contribution-version.entity';
import { ContributionEntity } from './contribution.entity';

export type NewContribution = Pick<ContributionEntity, 'programmeId' | 'workgroupId' | 'questionId' | 'code'> &
  Partial<
    Pick<
      ContributionEntity,
      'sourceKind' | 'sourceNote' | 'sourceRecordKind' | 'sourceRecordId' | 'sourceUrl' | 'themeId'
    >
  >;

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

  /** Rows of one programme by id, in a fixed order of locking so that two at once do not wait for each other. */
  async lockMany(programmeId: string, ids: readonly string[], lock = true): Promise<Map<string, ContributionEntity>> {
    const rows = await this.unitOfWork.repo(ContributionEntity).find({
      where: { id: In([...ids]), programmeId },
      order: { id: 'ASC' },
      ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Sentences that this one speaks for since they were merged, locked. */
  async mergedInto(id: string): Promise<ContributionEntity[]> {
    const ties = await this.unitOfWork.query<{ id: string; programmeId: string }>(
      `select from_id as id, programme_id as "programmeId" from contribution_lineage
       where to_id = $1 and kind = 'MERGE' and undone_at is null`,
      [id],
    );
    if (ties.length === 0) return [];
    const rows = await this.lockMany(
      ties[0]!.programmeId,
      ties.map((tie) => tie.id),
    );
    return [...rows.values()];
  }

  async insert(row: NewContribution, sentence: string): Promise<{ id: string; versionId: string }> {
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

  /** Out of the search: another sentence speaks for it, or it was taken back. */
  forget(id: string): Promise<void> {
    return this.searchIndex.remove('contribution', id);
  }

  /** Back into the search, with the words that it has now. */
  async find(row: ContributionEntity): Promise<void> {
    await this.index(row, (await this.current(row)).sentence);
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
    await this.index(row, sentence);
    await this.noteLikeness(row, sentence);
  }

  /** Remembers which sentences look like this one, of all workgroups: who may see both, is suggested the pair. */
  private async noteLikeness(row: Pick<ContributionEntity, 'id' | 'programmeId'>, sentence: string): Promise<void> {
    await this.unitOfWork.query(
      `insert into contribution_likeness (programme_id, one_id, other_id, score)
       select $1, least($2::uuid, l.contribution_id), greatest($2::uuid, l.contribution_id), l.score
       from contribution_lookalikes($1, $3, 8) l where l.contribution_id <> $2 on conflict do nothing`,
      [row.programmeId, row.id, sentence],
    );
  }

  private index(
    { id, programmeId, workgroupId, code }: Pick<ContributionEntity, 'id' | 'programmeId' | 'workgroupId' | 'code'>,
    sentence: string,
  ): Promise<void> {
    return this.searchIndex.put({
      kind: 'contribution',
      recordId: id,
      programmeId,
      workgroupId,
      code,
      title: sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence,
      text: sentence,
      url: `/werkgroepinbreng/${id}`,
    });
  }
}
