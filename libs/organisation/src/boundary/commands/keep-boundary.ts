import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { References } from '../../references/references';
import { CareBoundaryEntity } from '../data/care-boundary.entity';

export type BoundaryContent = Pick<
  CareBoundaryEntity,
  'buildingBlockId' | 'product' | 'placement' | 'basis' | 'note' | 'startsOn' | 'endsOn'
>;

export type Move = Pick<BoundaryContent, 'placement' | 'basis' | 'startsOn'>;

/** Which care is in the contract, with the region, or municipal otherwise; every day can be asked again. */
@Injectable()
export class KeepBoundary {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 422 nothing named, the term, or it stands elsewhere in that time. */
  async add(programmeId: string, content: BoundaryContent): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('implementation.write', { programmeId });
    const { buildingBlockId, product, startsOn, endsOn } = content;
    if (!buildingBlockId && !product) throw wrong('/product', 'care-boundary.nothing');
    if (endsOn && endsOn < startsOn) throw wrong('/endsOn', 'care-boundary.term');
    await this.references.demand(programmeId, { buildingBlockId });
    const row = { ...content, id: newId(), programmeId, recordedBy: actor.userId };
    await this.unitOfWork.repo(CareBoundaryEntity).insert(row);
    this.audit('added', row, undefined, content);
    return row.id;
  }

  /** From a day on it stands elsewhere. Answers the id of the next. @throws DomainError 403/404, 409, 412, 422 the day. */
  async move(id: string, next: Move, rowVersion: number): Promise<string> {
    const row = await this.lock(id, rowVersion);
    const { programmeId, buildingBlockId, product, note, endsOn } = row;
    const outside = next.startsOn <= row.startsOn || (endsOn !== null && next.startsOn > endsOn);
    if (outside) throw wrong('/startsOn', 'care-boundary.move-day');
    await this.update(row, 'ended', { endsOn: LocalDate.addDays(LocalDate.parse(next.startsOn), -1) });
    return this.add(programmeId, { buildingBlockId, product, note, endsOn, ...next });
  }

  /** Entered by mistake: it never stood there. @throws DomainError 403/404, 409, 412 */
  async withdraw(id: string, withdrawnReason: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    await this.update(row, 'withdrawn', { withdrawnAt: this.clock.now(), withdrawnReason });
  }

  private async lock(id: string, rowVersion: number): Promise<CareBoundaryEntity> {
    const row = await this.unitOfWork
      .repo(CareBoundaryEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('implementation.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.withdrawnAt) throw new DomainError('organisation.withdrawn', { status: 409 });
    return row;
  }

  private async update(row: CareBoundaryEntity, action: string, change: Partial<CareBoundaryEntity>): Promise<void> {
    await this.unitOfWork.repo(CareBoundaryEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
    this.audit(action, row, row, change);
  }

  private audit(action: string, row: { id: string; programmeId: string }, before: object | undefined, after: object) {
    const { id: recordId, programmeId } = row;
    const kind = 'care-boundary';
    this.unitOfWork.audit({ action: `${kind}.${action}`, kind, recordId, programmeId, before, after });
  }
}

const wrong = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
