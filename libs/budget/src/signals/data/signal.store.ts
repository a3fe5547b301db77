import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, CodeSeries, UnitOfWork } from '@koersvast/platform';
import type { Cause } from '../domain/cause';
import { rankOf, SignalEventKind } from '../domain/signal-kind';
import { SignalEventEntity } from './signal-event.entity';
import { SignalEntity } from './signal.entity';

type Happening = Partial<Pick<SignalEventEntity, 'reason' | 'until' | 'assigneeId'>>;

/** Reads for change and writes signals; whatever changes adds a row to the history. */
@Injectable()
export class SignalStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: CodeSeries,
    private readonly clock: Clock,
  ) {}

  /** A signal that is not closed, for change. @throws DomainError 403/404, 409 closed, 412 stale */
  async lockOpen(id: string, rowVersion: number): Promise<SignalEntity> {
    const row = await this.unitOfWork
      .repo(SignalEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('signal.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'CLOSED') throw new DomainError('signal.closed', { status: 409 });
    return row;
  }

  /** All of a programme that are not closed, by cause; locked, so that nobody deals with them meanwhile. */
  async standing(programmeId: string): Promise<Map<string, SignalEntity>> {
    const rows = await this.unitOfWork
      .repo(SignalEntity)
      .createQueryBuilder('s')
      .where('s.programme_id = :programmeId and s.state <> :closed', { programmeId, closed: 'CLOSED' })
      .orderBy('s.id')
      .setLock('pessimistic_write')
      .getMany();
    return new Map(rows.map((row) => [row.cause, row]));
  }

  async open(programmeId: string, { key, ...cause }: Cause): Promise<void> {
    const row = this.unitOfWork.repo(SignalEntity).create({
      ...{
        id: newId(),
        programmeId,
        ...(await this.codes.next(programmeId, programmeId, 'SIG')),
        ...cause,
        cause: key,
      },
      ...{ rank: rankOf(cause.severity), state: 'OPEN', openedAt: this.clock.now(), rowVersion: 1 },
    });
    await this.unitOfWork.repo(SignalEntity).insert(row as object);
    await this.happened(row, 'OPENED');
  }

  /** Changes a signal; with a `kind` it is told in the history and who looked before hears of it. */
  async change(
    row: SignalEntity,
    change: Partial<SignalEntity>,
    kind: SignalEventKind | null,
    more: Happening = {},
  ): Promise<SignalEntity> {
    const next = { ...row, ...change, rowVersion: row.rowVersion + (kind ? 1 : 0) };
    await this.unitOfWork.repo(SignalEntity).update(row.id, { ...change, rowVersion: next.rowVersion } as object);
    if (kind) await this.happened(next, kind, more);
    return next;
  }

  private async happened(row: SignalEntity, kind: SignalEventKind, more: Happening = {}): Promise<void> {
    await this.unitOfWork.query(
      `insert into signal_event (id, programme_id, signal_id, n, kind, severity, facts, reason, until, assignee_id, recorded_at,
         recorded_by)
       select $1, $2, $3, coalesce(max(n), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11 from signal_event where signal_id = $3`,
      [
        ...[newId(), row.programmeId, row.id, kind, row.severity, JSON.stringify(row.facts), more.reason ?? null],
        ...[more.until ?? null, more.assigneeId ?? null, this.clock.now(), this.unitOfWork.actor.userId],
      ],
    );
  }
}
