import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { RiskMeasureEntity } from '../data/risk-measure.entity';
import { RiskStore } from '../data/risk.store';

export interface MeasureContent {
  title: string;
  ownerId: string;
  /** yyyy-mm-dd */
  dueOn: string;
}

/** What somebody does against a risk by a day. The owner finishes her own; who writes risks may finish any. */
@Injectable()
export class KeepMeasures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RiskStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 the risk is closed, 412 stale, 422 owner. */
  async add(riskId: string, content: MeasureContent, rowVersion: number): Promise<void> {
    const risk = await this.store.lockOpen(riskId, 'risk.write', rowVersion);
    await this.store.demandOwner(risk.programmeId, content.ownerId);
    const row = this.repo.create({
      ...{ id: newId(), programmeId: risk.programmeId, riskId, ...content },
      recordedBy: this.unitOfWork.actor.userId,
    });
    await this.repo.insert(row);
    await this.store.update(risk);
    this.audit('risk-measure.added', row, { risk: risk.code, ...content });
  }

  /** Answers the risk. @throws DomainError 403, 404, 409 closed, 412 stale, 422 owner. */
  async change(id: string, change: Partial<MeasureContent>, rowVersion: number): Promise<string> {
    const row = await this.lock(id, rowVersion);
    this.unitOfWork.actor.demand('risk.write', row);
    const before = { title: row.title, ownerId: row.ownerId, dueOn: row.dueOn };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: MeasureContent = { ...before, ...given };
    if (after.ownerId !== before.ownerId) await this.store.demandOwner(row.programmeId, after.ownerId);
    await this.repo.update(id, { ...after, rowVersion: rowVersion + 1 });
    this.audit('risk-measure.changed', row, after, before);
    return row.riskId;
  }

  /** Answers the risk. @throws DomainError 403, 404, 409 closed, 412 stale. */
  async close(id: string, state: 'DONE' | 'WITHDRAWN', note: string, rowVersion: number): Promise<string> {
    const row = await this.lock(id, rowVersion);
    const own = state === 'DONE' && row.ownerId === this.unitOfWork.actor.userId;
    if (!own) this.unitOfWork.actor.demand('risk.write', row);
    const closed = { state, closedNote: note, closedOn: this.clock.today() };
    await this.repo.update(id, { ...closed, rowVersion: rowVersion + 1 });
    this.audit(state === 'DONE' ? 'risk-measure.done' : 'risk-measure.withdrawn', row, { note });
    return row.riskId;
  }

  private get repo() {
    return this.unitOfWork.repo(RiskMeasureEntity);
  }

  private async lock(id: string, rowVersion: number): Promise<RiskMeasureEntity> {
    const row = await this.repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('risk.read', row);
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'OPEN') throw new DomainError('risk.measure-closed', { status: 409 });
    return row;
  }

  private audit(action: string, { id, programmeId }: RiskMeasureEntity, after: object, before?: object): void {
    this.unitOfWork.audit({ action, kind: 'risk-measure', recordId: id, programmeId, before, after });
  }
}
