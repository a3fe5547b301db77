import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { RiskStore } from './risk-store';

export interface MeasureContent {
  title: string;
  ownerId: string;
  /** yyyy-mm-dd */
  dueOn: string;
}

interface MeasureRow extends MeasureContent {
  id: string;
  programmeId: string;
  riskId: string;
  state: 'OPEN' | 'DONE' | 'WITHDRAWN';
  rowVersion: number;
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
    const id = newId();
    await this.unitOfWork.query(
      `insert into risk_measure (id, programme_id, risk_id, title, owner_id, due_on, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [...[id, risk.programmeId, riskId, content.title, content.ownerId, content.dueOn], this.unitOfWork.actor.userId],
    );
    await this.store.touch(risk);
    this.audit('risk-measure.added', { id, programmeId: risk.programmeId }, { risk: risk.code, ...content });
  }

  /** Answers the risk. @throws DomainError 403, 404, 409 closed, 412 stale, 422 owner. */
  async change(id: string, change: Partial<MeasureContent>, rowVersion: number): Promise<string> {
    const row = await this.lock(id, rowVersion);
    this.unitOfWork.actor.demand('risk.write', row);
    const before = { title: row.title, ownerId: row.ownerId, dueOn: row.dueOn };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after = { ...before, ...given };
    if (after.ownerId !== before.ownerId) await this.store.demandOwner(row.programmeId, after.ownerId);
    await this.unitOfWork.query(
      'update risk_measure set title = $2, owner_id = $3, due_on = $4, row_version = row_version + 1 where id = $1',
      [id, after.title, after.ownerId, after.dueOn],
    );
    this.audit('risk-measure.changed', row, after, before);
    return row.riskId;
  }

  /** Answers the risk. @throws DomainError 403, 404, 409 closed, 412 stale. */
  async close(id: string, state: 'DONE' | 'WITHDRAWN', note: string, rowVersion: number): Promise<string> {
    const row = await this.lock(id, rowVersion);
    const own = state === 'DONE' && row.ownerId === this.unitOfWork.actor.userId;
    if (!own) this.unitOfWork.actor.demand('risk.write', row);
    await this.unitOfWork.query(
      'update risk_measure set state = $2, closed_note = $3, closed_on = $4, row_version = row_version + 1 where id = $1',
      [id, state, note, this.clock.today()],
    );
    this.audit(state === 'DONE' ? 'risk-measure.done' : 'risk-measure.withdrawn', row, { note });
    return row.riskId;
  }

  private async lock(id: string, rowVersion: number): Promise<MeasureRow> {
    const [row] = await this.unitOfWork.query<MeasureRow>(
      `select id, programme_id as "programmeId", risk_id as "riskId", title, owner_id as "ownerId", due_on as "dueOn", state,
              row_version as "rowVersion" from risk_measure where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('risk.read', row);
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'OPEN') throw new DomainError('risk.measure-closed', { status: 409 });
    return row;
  }

  private audit(
    action: string,
    { id, programmeId }: Pick<MeasureRow, 'id' | 'programmeId'>,
    after: object,
    before?: object,
  ) {
    this.unitOfWork.audit({ action, kind: 'risk-measure', recordId: id, programmeId, before, after });
  }
}
