import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, CodeSeries, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { LockContract } from '../../contracts/commands/lock-contract';
import type { EscalationLevel } from '../../contracts/domain/contract-terms';
import { ContractTermsQuery } from '../../contracts/queries/contract-terms.query';
import { answerBy, nextLevel } from '../../obligations/domain/period';
import { DisputeStepEntity } from '../data/dispute-step.entity';
import { DisputeEntity, DisputeKind } from '../data/dispute.entity';

export interface DisputeWords {
  kind: DisputeKind;
  title: string;
  description: string;
  ownPosition: string;
  otherPosition: string;
  ownerId: string;
}

/** Who is at the table on a step, and why it is taken there. */
export interface NewStep {
  people: string;
  reason: string;
}

/** What the parties do not agree on, step by step up the ladder of the contract (domain E), until there is an outcome. */
@Injectable()
export class KeepDispute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: LockContract,
    private readonly terms: ContractTermsQuery,
    private readonly codes: CodeSeries,
    private readonly search: SearchIndex,
    private readonly clock: Clock,
  ) {}

  /** Begins on the lowest step. Answers the id. @throws DomainError 403, 404, 409 the contract has ended, 422 owner. */
  async begin(contractId: string, words: DisputeWords, step: NewStep): Promise<string> {
    const { programmeId } = await this.contracts.execute(contractId, 'dispute.write');
    await this.demandOwner(programmeId, words.ownerId);
    const row = this.repo.create({
      ...{ id: newId(), programmeId, contractId, ...(await this.codes.next(programmeId, contractId, 'GSC')), ...words },
      ...{ state: 'OPEN', rowVersion: 1, recordedBy: this.unitOfWork.actor.userId },
    });
    await this.repo.insert(row as object);
    await this.index(row);
    const first = await this.step(row, nextLevel(null)!, 1, step);
    this.audit('dispute.begun', row, undefined, { code: row.code, ...words, ...first });
    return row.id;
  }

  /** @throws DomainError 403, 404, 409 closed, 412 stale, 422 owner. */
  async change(id: string, change: Partial<DisputeWords>, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const { kind, title, description, ownPosition, otherPosition, ownerId } = row;
    const before = { kind, title, description, ownPosition, otherPosition, ownerId };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: DisputeWords = { ...before, ...given };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (after.ownerId !== before.ownerId) await this.demandOwner(row.programmeId, after.ownerId);
    await this.repo.update(id, { ...after, rowVersion: rowVersion + 1 });
    await this.index({ ...row, ...after });
    this.audit('dispute.changed', row, before, after);
  }

  /** One step up, with what the step below came to. @throws DomainError 403, 404, 409 closed or at the top, 412 stale. */
  async escalate(id: string, outcome: string, next: NewStep, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const open = await this.steps.findOneByOrFail({ disputeId: id, endedOn: IsNull() });
    const level = nextLevel(open.level);
    if (!level) throw new DomainError('dispute.top', { status: 409 });
    await this.endStep(open, outcome);
    const step = await this.step(row, level, open.n + 1, next);
    await this.repo.update(id, { rowVersion: rowVersion + 1 });
    this.audit('dispute.escalated', row, { level: open.level }, { outcome, ...step });
  }

  /** @param state RESOLVED: the parties agree or somebody decided; WITHDRAWN: nobody holds it up any more. */
  async close(id: string, state: 'RESOLVED' | 'WITHDRAWN', outcome: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const open = await this.steps.findOneByOrFail({ disputeId: id, endedOn: IsNull() });
    await this.endStep(open, outcome);
    await this.repo.update(id, { state, outcome, closedOn: this.clock.today(), rowVersion: rowVersion + 1 });
    const action = state === 'RESOLVED' ? 'dispute.resolved' : 'dispute.withdrawn';
    this.audit(action, row, { state: 'OPEN', level: open.level }, { state, outcome });
  }

  private get repo() {
    return this.unitOfWork.repo(DisputeEntity);
  }

  private get steps() {
    return this.unitOfWork.repo(DisputeStepEntity);
  }

  private async lock(id: string, rowVersion: number): Promise<DisputeEntity> {
    const row = await this.repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('dispute.write', row);
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'OPEN') throw new DomainError('dispute.closed', { status: 409 });
    return row;
  }

  private async step({ id, programmeId, contractId }: DisputeEntity, level: EscalationLevel, n: number, step: NewStep) {
    const startedOn = this.clock.today();
    const { escalationTerms = [] } = (await this.terms.on(contractId, startedOn)) ?? {};
    const told = { level, ...step, startedOn, answerBy: answerBy(startedOn, level, escalationTerms) };
    const recordedBy = this.unitOfWork.actor.userId;
    await this.steps.insert({ id: newId(), programmeId, disputeId: id, n, ...told, recordedBy });
    return told;
  }

  private async endStep({ id, rowVersion }: DisputeStepEntity, outcome: string): Promise<void> {
    await this.steps.update(id, { outcome, endedOn: this.clock.today(), rowVersion: rowVersion + 1 });
  }

  private async demandOwner(programmeId: string, ownerId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select 1 from role_grant where user_id = $1 and programme_id = $2
         and role in ('inkoper', 'contractmanager', 'financien', 'lezer') limit 1`,
      [ownerId, programmeId],
    );
    if (rows.length > 0) return;
    const code = 'dispute.unknown-owner';
    throw new DomainError(code, { fields: [{ pointer: '/ownerId', code }] });
  }

  /** Found under the tender that the contract came from, so that no workgroup member finds it. */
  private async index({ id, programmeId, contractId, code, title, description }: DisputeEntity): Promise<void> {
    const [award] = await this.unitOfWork.query<{ tenderId: string }>(
      'select a.tender_id as "tenderId" from contract c join award a on a.id = c.award_id where c.id = $1',
      [contractId],
    );
    await this.search.put({
      ...{ kind: 'dispute', recordId: id, programmeId, tenderId: award?.tenderId ?? null },
      ...{ code, title, text: description, url: `/kwesties/${id}` },
    });
  }

  private audit(action: string, { id, programmeId }: DisputeEntity, before?: object, after?: object): void {
    this.unitOfWork.audit({ action, kind: 'dispute', recordId: id, programmeId, before, after });
  }
}
