import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { ContractFact, ContractFacts } from '@koersvast/contract';
import { Clock, CodeSeries, UnitOfWork } from '@koersvast/platform';
import { In } from 'typeorm';
import { endOfDay } from '../../board/domain/stand';
import { ReconciliationDifferenceEntity } from '../data/reconciliation-difference.entity';
import { ReconciliationEntity } from '../data/reconciliation.entity';
import { ReconciliationStore } from '../data/reconciliation.store';
import { DifferenceKind, differences } from '../domain/reconciliation';
import { ComparedMonthsQuery } from '../queries/compared-months.query';

const KIND = 'reconciliation';

/** Begins the aansluiting of a week, reads the books anew, keeps explanations, and completes it. */
@Injectable()
export class KeepReconciliation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ReconciliationStore,
    private readonly months: ComparedMonthsQuery,
    private readonly contracts: ContractFacts,
    private readonly codes: CodeSeries,
    private readonly clock: Clock,
  ) {}

  /**
   * @param knownAt 'yyyy-mm-dd': as the books were known at the end of this day; default all that is known now
   * @throws DomainError 403/404 right, 409 that week has one, 422 no contract, no Sunday, a week or a day to come
   */
  async start(
    programmeId: string,
    { contractId, weekEndsOn, knownAt }: { contractId: string; weekEndsOn: string; knownAt?: string },
  ) {
    this.unitOfWork.actor.demand('reconciliation.write', { programmeId });
    const contract = (await this.contracts.ofProgramme(programmeId)).find(({ id }) => id === contractId);
    if (!contract) throw problem('budget.contract-unknown', '/contractId');
    if (LocalDate.weekday(weekEndsOn) !== 7) throw problem('reconciliation.sunday', '/weekEndsOn');
    if (weekEndsOn > this.clock.today()) throw problem('reconciliation.to-come', '/weekEndsOn');
    if (knownAt && (knownAt > this.clock.today() || knownAt < weekEndsOn))
      throw problem('reconciliation.known-day', '/knownAt');
    const { number, code } = await this.codes.next(programmeId, programmeId, 'AAN');
    const row = {
      ...{ id: newId(), programmeId, contractId, number, code, weekEndsOn, ...this.known(knownAt) },
      ...{ state: 'OPEN' as const, completedBy: null, completedAt: null, rowVersion: 1 },
      ...{ recordedAt: this.clock.now(), recordedBy: this.unitOfWork.actor.userId },
    };
    await this.unitOfWork.repo(ReconciliationEntity).insert(row);
    this.audit(row, 'reconciliation.started', await this.read(row, contract));
    return row.id;
  }

  /** Reads the books anew, all that is known now. @throws DomainError 403, 404, 409 done, 412 */
  async refresh(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, rowVersion);
    const now = this.known(undefined);
    const after = await this.read({ ...row, ...now }, await this.contracts.one(row.contractId));
    await this.store.update(row, now);
    this.audit(row, 'reconciliation.refreshed', after);
  }

  /** One name and one text for one or more differences. @throws DomainError 403, 404, 409 done, 412, 422 none of this week */
  async explain(
    id: string,
    { differenceIds, kind, explanation }: { differenceIds: string[]; kind: DifferenceKind; explanation: string },
    rowVersion: number,
  ): Promise<void> {
    const row = await this.store.lock(id, rowVersion);
    const of = { id: In(differenceIds), reconciliationId: id };
    const rows = this.unitOfWork.repo(ReconciliationDifferenceEntity);
    const found = await rows.countBy(of);
    if (found !== new Set(differenceIds).size) throw problem('reconciliation.difference-unknown', '/differenceIds');
    const { userId: explainedBy } = this.unitOfWork.actor;
    await rows.update(of, { kind, explanation, explainedBy, explainedAt: this.clock.now(), carried: false });
    await this.store.update(row);
    this.audit(row, 'reconciliation.explained', { differenceIds, kind, explanation });
  }

  /** Everything is named and explained. @throws DomainError 403, 404, 409 done, 412, 422 something is not */
  async complete(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, rowVersion);
    const [{ open } = { open: 0 }] = await this.unitOfWork.query<{ open: number }>(
      'select count(*)::int as open from reconciliation_difference where reconciliation_id = $1 and kind is null',
      [id],
    );
    if (open > 0) throw new DomainError('reconciliation.open', { params: { open } });
    const completed = { completedBy: this.unitOfWork.actor.userId, completedAt: this.clock.now() };
    await this.store.update(row, { state: 'DONE', ...completed });
    this.audit(row, 'reconciliation.completed', { state: 'DONE' });
  }

  /** A day that is over is read at its end. */
  private known(day: string | undefined): { knownAt: Date; knownOn: string | null } {
    const over = day !== undefined && day < this.clock.today();
    return over ? { knownAt: new Date(endOfDay(day)), knownOn: day } : { knownAt: this.clock.now(), knownOn: null };
  }

  private async read(row: ReconciliationEntity, contract: ContractFact): Promise<object> {
    const months = await this.months.of(contract, row.weekEndsOn, row.knownOn);
    const found = differences(months);
    await this.store.compare(row, months, found);
    return { code: row.code, week: row.weekEndsOn, lines: months.length, differences: found.length };
  }

  private audit({ id: recordId, programmeId }: ReconciliationEntity, action: string, after: object): void {
    this.unitOfWork.audit({ action, kind: KIND, recordId, programmeId, after });
  }
}

const problem = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });
