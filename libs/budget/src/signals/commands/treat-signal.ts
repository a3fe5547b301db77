import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { SignalEntity } from '../data/signal.entity';
import { SignalStore } from '../data/signal.store';

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** The longest that a signal may be put aside: longer is switching the rule off, which has its own place. */
const LONGEST_DAYS = 180;

/** Puts a signal aside, takes it up again, gives it to somebody. Closing it is left to the books. */
@Injectable()
export class TreatSignal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SignalStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 closed, 412 stale, 422 day not after today or too far, or after its last day */
  async snooze(id: string, until: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lockOpen(id, rowVersion);
    const today = LocalDate.parse(this.clock.today());
    if (until <= today || until > LocalDate.addDays(today, LONGEST_DAYS)) throw refusal('signal.snooze-day', '/until');
    if (row.kind === 'FORECAST_OVER_BUDGET' && row.dueOn >= today && until > row.dueOn) {
      throw refusal('signal.snooze-past-due', '/until');
    }
    await this.store.change(row, { state: 'SNOOZED', snoozedUntil: until }, 'SNOOZED', { reason, until });
    this.audit('snoozed', row, { until, reason });
  }

  /** @throws DomainError 403/404, 409 closed or not put aside, 412 stale */
  async wake(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lockOpen(id, rowVersion);
    if (row.state !== 'SNOOZED') throw new DomainError('signal.not-snoozed', { status: 409 });
    await this.store.change(row, { state: 'OPEN', snoozedUntil: null }, 'WOKEN');
    this.audit('woken', row, {});
  }

  /** @throws DomainError 403/404, 409 closed, 412 stale, 422 somebody without a role that reads the budget */
  async assign(id: string, assigneeId: string | null, rowVersion: number): Promise<void> {
    const row = await this.store.lockOpen(id, rowVersion);
    if (assigneeId) await this.demandReader(row.programmeId, assigneeId);
    await this.store.change(row, { assigneeId }, 'ASSIGNED', { assigneeId });
    this.audit('assigned', row, { assigneeId });
  }

  private async demandReader(programmeId: string, userId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select 1 from role_grant where user_id = $1 and programme_id = $2
         and role in ('inkoper', 'contractmanager', 'financien', 'lezer') limit 1`,
      [userId, programmeId],
    );
    if (rows.length === 0) throw refusal('signal.unknown-assignee', '/assigneeId');
  }

  private audit(deed: string, { id, programmeId, code }: SignalEntity, after: object): void {
    this.unitOfWork.audit({
      ...{ action: `signal.${deed}`, kind: 'signal', recordId: id, programmeId },
      after: { code, ...after },
    });
  }
}
