import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { isKvk, tidyKvk } from '../../consultations/domain/consultation-party';
import { lockedRow } from '../../rows/locked-row';
import { PriorInvolvementEntity } from '../data/prior-involvement.entity';
import type { KnownSource, Measure, OwnInvolvement } from '../domain/prior-involvement';
import { PriorInvolvementQuery } from '../queries/prior-involvement.query';

/** What a person adds to the register: an involvement of its own, or the measure for one that is known. */
@Injectable()
export class KeepRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: PriorInvolvementQuery,
  ) {}

  /** @throws DomainError 403/404, 422 KvK number. */
  async record(tenderId: string, own: OwnInvolvement, measure: Measure): Promise<string> {
    const place = await this.open(tenderId);
    const row = { ...place, ...tidy(own), ...measure, id: newId(), recordedBy: this.unitOfWork.actor.userId };
    await this.unitOfWork.repo(PriorInvolvementEntity).insert(row);
    this.audit('prior-involvement.recorded', row.id, place.programmeId, {
      role: own.role,
      involvedOn: own.involvedOn,
      ...told(measure),
    });
    return row.id;
  }

  /** @throws DomainError 403/404, 412, 422 KvK number. */
  async change(tenderId: string, id: string, rowVersion: number, own: OwnInvolvement, measure: Measure): Promise<void> {
    const { programmeId } = await this.open(tenderId);
    await this.lockOwn(tenderId, id, rowVersion);
    await this.update(id, rowVersion, { ...tidy(own), ...measure });
    this.audit('prior-involvement.changed', id, programmeId, {
      role: own.role,
      involvedOn: own.involvedOn,
      ...told(measure),
    });
  }

  /** The measure for an involvement that is known by itself. @param rowVersion 0 when there was none. */
  async measure(
    tenderId: string,
    source: { kind: KnownSource; id: string },
    rowVersion: number,
    measure: Measure,
  ): Promise<void> {
    const place = await this.open(tenderId);
    await this.register.one(tenderId, source.kind, source.id);
    const rows = this.unitOfWork.repo(PriorInvolvementEntity);
    const where = { tenderId, sourceKind: source.kind, sourceId: source.id };
    const before = await rows.findOne({ where, lock: { mode: 'pessimistic_write' } });
    assertFresh(before?.rowVersion ?? 0, rowVersion);
    const id = before?.id ?? newId();
    if (before) await this.update(id, rowVersion, measure);
    else await rows.insert({ ...place, ...where, ...measure, id, recordedBy: this.unitOfWork.actor.userId });
    this.audit('prior-involvement.changed', id, place.programmeId, { ...source, ...told(measure) });
  }

  /** @throws DomainError 403/404, 412 */
  async withdraw(tenderId: string, id: string, rowVersion: number, reason: string): Promise<void> {
    const { programmeId } = await this.open(tenderId);
    const row = await this.lockOwn(tenderId, id, rowVersion);
    await this.update(id, rowVersion, { state: 'WITHDRAWN', withdrawReason: reason });
    this.audit('prior-involvement.withdrawn', id, programmeId, { role: row.role, reason });
  }

  private async open(tenderId: string): Promise<{ programmeId: string; tenderId: string }> {
    const place = await this.register.place(tenderId);
    this.unitOfWork.actor.demand('prior-involvement.write', place);
    return place;
  }

  private async lockOwn(tenderId: string, id: string, rowVersion: number): Promise<PriorInvolvementEntity> {
    const row = await lockedRow(this.unitOfWork, PriorInvolvementEntity, { id, tenderId }, rowVersion);
    if (row.sourceKind || row.state !== 'ACTIVE') throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  private async update(id: string, rowVersion: number, change: Partial<PriorInvolvementEntity>): Promise<void> {
    await this.unitOfWork.repo(PriorInvolvementEntity).update(id, { ...change, rowVersion: rowVersion + 1 });
  }

  private audit(action: string, recordId: string, programmeId: string, after: Record<string, unknown>): void {
    this.unitOfWork.audit({ action, kind: 'prior-involvement', recordId, programmeId, after });
  }
}

/** What the audit log tells of a measure: that there is one, and when. */
const told = ({ measure, measuredOn }: Measure) => ({ measured: measure !== '', measuredOn });

/** @throws DomainError 422 at `/kvkNumber` */
function tidy(own: OwnInvolvement): OwnInvolvement {
  const kvkNumber = tidyKvk(own.kvkNumber ?? '');
  if (kvkNumber === '') return { ...own, kvkNumber: null };
  if (isKvk(kvkNumber)) return { ...own, kvkNumber };
  const code = 'prior-involvement.kvk';
  throw new DomainError(code, { fields: [{ pointer: '/kvkNumber', code }] });
}
