import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Jobs, UnitOfWork } from '@koersvast/platform';
import { RequirementImport, RequirementImportStore } from '../data/requirement-import.store';
import type { RowDecision } from '../domain/import-states';
import type { RowStatus } from '../exchange/examine-sheet';

/** Which choices a row of each status knows. */
export const CHOICES: Partial<Record<RowStatus, readonly RowDecision[]>> = {
  CONFLICT: ['MINE', 'THEIRS', 'SKIP'],
  DUPLICATE: ['MINE', 'SKIP'],
  MISSING: ['KEEP', 'WITHDRAW'],
};

export const COMMIT_JOB = 'requirement-import.commit';

/** The steps that a person takes with an examined sheet. */
@Injectable()
export class AdvanceRequirementImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RequirementImportStore,
    private readonly jobs: Jobs,
  ) {}

  /** Chooses for rows that ask. @throws DomainError 404, 409 closed, 412 stale, 422 no such choice. */
  async decide(id: string, rowVersion: number, status: RowStatus, decision: RowDecision, rowIds: string[] | null) {
    const one = await this.open(id, rowVersion);
    if (!CHOICES[status]?.includes(decision)) throw new DomainError('requirement-import.no-such-choice');
    await this.store.decide(one.id, status, decision, rowIds);
    await this.store.set(one.id, {});
  }

  /**
   * Puts carrying through in the queue. Rows that are wrong must be left out with so many words.
   * @throws DomainError 404, 409 closed, 412 stale, 422 wrong rows, a conflict without a choice, or no reason.
   */
  async commit(id: string, rowVersion: number, reason: string, withoutWrong: boolean): Promise<void> {
    const one = await this.open(id, rowVersion);
    const { wrong, undecided, needsReason } = await this.store.obstacles(id);
    if (wrong > 0 && !withoutWrong) throw new DomainError('requirement-import.has-wrong', { params: { wrong } });
    if (undecided > 0) throw new DomainError('requirement-import.undecided', { params: { undecided } });
    if (needsReason && reason === '') {
      const code = 'requirement-import.reason-missing';
      throw new DomainError(code, { fields: [{ pointer: '/reason', code }] });
    }
    const jobId = await this.jobs.enqueue({
      kind: COMMIT_JOB,
      payload: { importId: id },
      programmeId: one.programmeId,
      tenderId: one.tenderId,
      uniqueKey: id,
      title: `Eisen uit ${one.fileName} doorvoeren`,
    });
    await this.store.set(id, { state: 'COMMITTING', reason, jobId });
  }

  /** Ends the import; its rows go. */
  async cancel(id: string, rowVersion: number): Promise<void> {
    await this.open(id, rowVersion);
    await this.store.dropRows(id);
    await this.store.set(id, { state: 'CANCELLED' });
  }

  private async open(id: string, rowVersion: number): Promise<RequirementImport> {
    const one = await this.store.forChange(id, rowVersion);
    this.unitOfWork.actor.demand('requirement-import.write', one);
    return one;
  }
}
