import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, CodeSeries, UnitOfWork } from '@koersvast/platform';
import { LockContract } from '../../contracts/commands/lock-contract';
import { RiskEntity } from '../data/risk.entity';
import { RiskStore, scoreColumns, scoreOf } from '../data/risk.store';
import { assertScore, RiskOutcome, RiskScore, RiskStrategy } from '../domain/risk';
import { ReleaseRisk } from './release-risk';

export interface RiskWords {
  title: string;
  cause: string;
  event: string;
  effect: string;
  strategy: RiskStrategy;
  ownerId: string;
  /** yyyy-mm-dd */
  reviewOn: string | null;
}

/** Risks of a contract: the words may be mended, a score is only ever followed by another. */
@Injectable()
export class KeepRisk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RiskStore,
    private readonly contracts: LockContract,
    private readonly codes: CodeSeries,
    private readonly forecast: ReleaseRisk,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 the contract has ended, 422 owner or euro effect. */
  async add(contractId: string, words: RiskWords, score: RiskScore, reason: string): Promise<string> {
    const { programmeId } = await this.contracts.execute(contractId, 'risk.write');
    await this.store.demandOwner(programmeId, words.ownerId);
    assertScore(score, await this.store.yearsOf(contractId));
    const row = this.unitOfWork.repo(RiskEntity).create({
      ...{ id: newId(), programmeId, contractId, ...(await this.codes.next(programmeId, contractId, 'RIS')) },
      ...{ ...words, ...scoreColumns(score), score: score.chance * score.impact, state: 'OPEN', rowVersion: 1 },
      recordedBy: this.unitOfWork.actor.userId,
    });
    await this.store.insert(row);
    await this.store.assess(row, score, reason);
    this.audit('risk.added', row, undefined, { code: row.code, ...words, ...score });
    return row.id;
  }

  /** @throws DomainError 403, 404, 409 closed, 412 stale, 422 owner. */
  async change(id: string, change: Partial<RiskWords>, rowVersion: number): Promise<void> {
    const row = await this.store.lockOpen(id, 'risk.write', rowVersion);
    const { title, cause, event, effect, strategy, ownerId, reviewOn } = row;
    const before = { title, cause, event, effect, strategy, ownerId, reviewOn };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: RiskWords = { ...before, ...given };
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    if (after.ownerId !== before.ownerId) await this.store.demandOwner(row.programmeId, after.ownerId);
    await this.store.update(row, after);
    this.audit('risk.changed', row, before, after);
  }

  /** Scores anew; the earlier score stays in the history. @throws DomainError 403, 404, 409, 412, 422 euro effect. */
  async rescore(
    id: string,
    { reviewOn, ...score }: RiskScore & { reviewOn?: string | null },
    reason: string,
    rowVersion: number,
  ): Promise<void> {
    const row = await this.store.lockOpen(id, 'risk.write', rowVersion);
    assertScore(score, await this.store.yearsOf(row.contractId));
    await this.store.update(row, {
      ...scoreColumns(score),
      score: score.chance * score.impact,
      reviewOn: reviewOn === undefined ? row.reviewOn : reviewOn,
    });
    await this.store.assess(row, score, reason);
    this.audit('risk.scored', row, scoreOf(row), { ...score, reason });
  }

  /** What the forecast took over is taken back with it. @throws DomainError 403, 404, 409 closed already, 412. */
  async close(id: string, outcome: RiskOutcome, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lockOpen(id, 'risk.write', rowVersion);
    await this.store.update(row, {
      ...{ state: 'CLOSED', outcome, closedOn: this.clock.today(), closedReason: reason },
    });
    await this.forecast.ifTaken(row, `${row.code} is gesloten: ${reason}`.slice(0, 2000));
    this.audit('risk.closed', row, { state: 'OPEN' }, { state: 'CLOSED', outcome, reason });
  }

  /** @throws DomainError 403, 404, 409 it is open, or the contract has ended, 412 stale. */
  async reopen(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'risk.write', rowVersion);
    if (row.state === 'OPEN') throw new DomainError('risk.open', { status: 409 });
    await this.contracts.execute(row.contractId, 'risk.write');
    await this.store.update(row, { state: 'OPEN', outcome: null, closedOn: null, closedReason: null });
    await this.store.assess(row, scoreOf(row), reason);
    this.audit('risk.reopened', row, { state: 'CLOSED' }, { state: 'OPEN', reason });
  }

  private audit(action: string, { id, programmeId }: RiskEntity, before?: object, after?: object): void {
    this.unitOfWork.audit({ action, kind: 'risk', recordId: id, programmeId, before, after });
  }
}
