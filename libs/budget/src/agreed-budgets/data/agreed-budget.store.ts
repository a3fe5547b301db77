import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { BudgetVersion } from '../domain/budget-version';
import { AgreedBudgetVersionEntity } from './agreed-budget-version.entity';
import { AgreedBudgetEntity } from './agreed-budget.entity';

/** The decision behind a version and the day from which it holds. */
export interface VersionGrounds {
  decisionReference: string;
  note: string | null;
  validFrom: string;
}

export interface StoredVersion extends BudgetVersion {
  id: string;
}

/** Writes and locks agreed budgets and their append-only versions. */
@Injectable()
export class AgreedBudgetStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The budget, locked for this transaction.
   * @throws DomainError 404, 403, 412 when somebody saved it after `rowVersion`
   */
  async lock(id: string, permission: string, rowVersion: number): Promise<AgreedBudgetEntity> {
    const budget = await this.unitOfWork
      .repo(AgreedBudgetEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!budget) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: budget.programmeId });
    assertFresh(budget.rowVersion, rowVersion);
    return budget;
  }

  async currentVersion(budget: AgreedBudgetEntity): Promise<StoredVersion> {
    const row = await this.unitOfWork.repo(AgreedBudgetVersionEntity).findOneByOrFail({ id: budget.currentVersionId });
    const { id, n, kind } = row;
    return { id, n, kind, change: Money.fromCents(row.changeCents), agreed: Money.fromCents(row.agreedCents) };
  }

  async create(
    budget: Pick<AgreedBudgetEntity, 'programmeId' | 'contractId' | 'year'>,
    version: BudgetVersion,
    grounds: VersionGrounds,
  ): Promise<AgreedBudgetEntity> {
    const row = { ...budget, id: newId(), currentVersionId: newId(), recordedBy: this.unitOfWork.actor.userId };
    await this.unitOfWork.repo(AgreedBudgetEntity).insert(row);
    await this.insertVersion(row.currentVersionId, row.id, version, grounds);
    return this.unitOfWork.repo(AgreedBudgetEntity).findOneByOrFail({ id: row.id });
  }

  async append(budget: AgreedBudgetEntity, version: BudgetVersion, grounds: VersionGrounds): Promise<string> {
    const versionId = newId();
    await this.insertVersion(versionId, budget.id, version, grounds);
    await this.unitOfWork
      .repo(AgreedBudgetEntity)
      .update(budget.id, { currentVersionId: versionId, rowVersion: budget.rowVersion + 1 });
    return versionId;
  }

  /** Another ETag after a split, so that two people do not split on top of each other. */
  async touch(budget: AgreedBudgetEntity): Promise<void> {
    await this.unitOfWork.repo(AgreedBudgetEntity).update(budget.id, { rowVersion: budget.rowVersion + 1 });
  }

  private async insertVersion(
    id: string,
    agreedBudgetId: string,
    version: BudgetVersion,
    grounds: VersionGrounds,
  ): Promise<void> {
    await this.unitOfWork.repo(AgreedBudgetVersionEntity).insert({
      id,
      agreedBudgetId,
      n: version.n,
      kind: version.kind,
      changeCents: version.change.cents.toString(),
      agreedCents: version.agreed.cents.toString(),
      ...grounds,
      recordedBy: this.unitOfWork.actor.userId,
    });
  }
}
