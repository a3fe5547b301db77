import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { ContractVersionStore } from '../../contracts/data/contract-version.store';
import { totalValue } from '../../contracts/domain/terms-rules';
import { columnsOf, contentOf } from '../data/modification-content';
import { ModificationEntity } from '../data/modification.entity';
import { ModificationStore } from '../data/modification.store';
import { assertDraft, ModificationContent, modificationCode } from '../domain/modification';

export type ModificationChange = Partial<ModificationContent>;

/** Starts a change of a contract and keeps its draft. */
@Injectable()
export class DraftModification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ModificationStore,
    private readonly versions: ContractVersionStore,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 the contract ended. */
  async create(contractId: string, change: ModificationChange & { title: string }): Promise<string> {
    const contract = await this.store.lockContract(contractId);
    const { programmeId } = contract;
    this.unitOfWork.actor.demand('modification.write', { programmeId });
    if (contract.state === 'ENDED') throw new DomainError('contract.ended', { status: 409 });
    const number = await this.nextNumber(contractId);
    const row = this.unitOfWork.repo(ModificationEntity).create({
      ...columnsOf({ ...(await this.start(contractId)), ...withoutUndefined(change) }),
      ...{ id: newId(), programmeId, contractId, number, code: modificationCode(number) },
      ...{ state: 'DRAFT', rowVersion: 1, recordedBy: this.unitOfWork.actor.userId },
    });
    await this.store.insert(row);
    this.audit('modification.made', row, undefined, { code: row.code, contract: contract.code, ...contentOf(row) });
    return row.id;
  }

  /** @throws DomainError 403, 404, 409 no draft any more, 412 stale. */
  async revise(id: string, change: ModificationChange, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'modification.write');
    assertFresh(row.rowVersion, rowVersion);
    assertDraft(row.state);
    const before = contentOf(row);
    const after = { ...before, ...withoutUndefined(change) };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await this.store.update(row, columnsOf(after));
    this.audit('modification.revised', row, before, after);
  }

  /** The draft goes; its code stays taken. @throws DomainError 403, 404, 409, 412 */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'modification.write');
    assertFresh(row.rowVersion, rowVersion);
    assertDraft(row.state);
    await this.store.update(row, { state: 'WITHDRAWN', withdrawnReason: reason });
    this.audit('modification.withdrawn', row, { state: row.state }, { state: 'WITHDRAWN', reason });
  }

  /** The contract row is locked, so numbers follow each other. */
  private async nextNumber(contractId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ number: number }>(
      'select coalesce(max(number), 0)::int + 1 as number from modification where contract_id = $1',
      [contractId],
    );
    return row!.number;
  }

  /** The value of the contract and its clause are taken over from the change before. */
  private async start(contractId: string): Promise<ModificationContent> {
    const last = await this.unitOfWork
      .repo(ModificationEntity)
      .findOne({ where: { contractId }, order: { number: 'DESC' } });
    const {
      originalValue = await this.valueAtAward(contractId),
      indexedValue = null,
      indexationClause = '',
    } = last ? contentOf(last) : {};
    return { ...EMPTY, originalValue, indexedValue, indexationClause };
  }

  /** The sum of the years as the contract began, or null while its years have no value. */
  private async valueAtAward(contractId: string): Promise<string | null> {
    const [first] = await this.versions.course(contractId);
    const total = totalValue(first?.terms.yearValues ?? []);
    return total.isPositive() ? total.toString() : null;
  }

  private audit(action: string, row: ModificationEntity, before?: object, after?: object): void {
    const { id: recordId, programmeId } = row;
    this.unitOfWork.audit({ action, kind: 'modification', recordId, programmeId, before, after });
  }
}

const EMPTY: ModificationContent = {
  title: '',
  description: '',
  effectiveOn: null,
  amount: '0.00',
  originalValue: null,
  indexedValue: null,
  indexationClause: '',
  changesSettlement: false,
  newEndsOn: null,
  newContractor: '',
  answers: {},
  notes: {},
  years: [],
  obligations: [],
  motivation: null,
  decidedGround: null,
  decisionReason: '',
};

const withoutUndefined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>;
