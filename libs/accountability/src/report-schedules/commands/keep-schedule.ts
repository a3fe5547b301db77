import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, ExportSources, UnitOfWork } from '@koersvast/platform';
import { ReportScheduleStore, ScheduleRow } from '../data/report-schedule.store';
import { nextMoment } from '../domain/recurrence';
import { assertSchedule, ScheduleContent, ScheduleState } from '../domain/schedule';

/** Sets up, changes, halts and ends a schedule. Audited with everybody whom it sends to. */
@Injectable()
export class KeepSchedule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ReportScheduleStore,
    private readonly sources: ExportSources,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 422 */
  async add(programmeId: string, content: ScheduleContent): Promise<string> {
    await this.check(programmeId, content);
    const id = await this.store.insert(programmeId, content, nextMoment(content, this.clock.now()));
    this.audit('report-schedule.added', { id, programmeId }, undefined, content);
    return id;
  }

  /** @throws DomainError 403, 404, 409 ended, 412, 422 */
  async change(id: string, content: ScheduleContent, rowVersion: number): Promise<void> {
    const row = await this.lockLiving(id, rowVersion);
    await this.check(row.programmeId, content);
    const before = { ...contentOf(row), recipients: await this.store.recipients(id) };
    const next = row.state === 'ACTIVE' ? nextMoment(content, this.clock.now()) : null;
    await this.store.update(row, content, next);
    this.audit('report-schedule.changed', row, before, content);
  }

  /** @throws DomainError 409 not running */
  async pause(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.lockLiving(id, rowVersion);
    if (row.state !== 'ACTIVE') throw new DomainError('report-schedule.not-active', { status: 409 });
    await this.become(row, 'PAUSED', reason);
  }

  /** @throws DomainError 409 not halted */
  async resume(id: string, rowVersion: number): Promise<void> {
    const row = await this.lockLiving(id, rowVersion);
    if (row.state !== 'PAUSED') throw new DomainError('report-schedule.not-paused', { status: 409 });
    await this.become(row, 'ACTIVE', '');
  }

  async end(id: string, reason: string, rowVersion: number): Promise<void> {
    await this.become(await this.lockLiving(id, rowVersion), 'ENDED', reason);
  }

  private async lockLiving(id: string, rowVersion: number): Promise<ScheduleRow> {
    const row = await this.store.lock(id, rowVersion);
    if (row.state === 'ENDED') throw new DomainError('report-schedule.ended', { status: 409 });
    return row;
  }

  /** What passed while it stood still is not sent after all. */
  private async become(row: ScheduleRow, state: ScheduleState, reason: string): Promise<void> {
    const next = state === 'ACTIVE' ? nextMoment(row, this.clock.now()) : null;
    await this.store.setState(row.id, state, reason, next);
    this.audit('report-schedule.state-changed', row, { state: row.state }, { state, reason });
  }

  private async check(programmeId: string, content: ScheduleContent): Promise<void> {
    const { actor } = this.unitOfWork;
    actor.demand('report-schedule.write', { programmeId });
    assertSchedule(content);
    actor.demand(this.sources.of(content.paper, content.format).permission, { programmeId });
    await this.demandOwn('contract', programmeId, content.contractId, '/contractId');
    if (content.municipalityId) await this.demandOwn('municipality', programmeId, content.municipalityId, '/municipalityId'); // prettier-ignore
    for (const [index, { userId }] of content.recipients.entries()) {
      if (userId) await this.demandColleague(programmeId, userId, `/recipients/${index}`);
    }
  }

  private async demandOwn(of: 'contract' | 'municipality', programmeId: string, id: string, pointer: string) {
    const rows = await this.unitOfWork.query(`select 1 from ${of} where id = $1 and programme_id = $2`, [id, programmeId]); // prettier-ignore
    const code = `report-schedule.unknown-${of}`;
    if (rows.length === 0) throw new DomainError(code, { fields: [{ pointer, code }] });
  }

  private async demandColleague(programmeId: string, userId: string, pointer: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select 1 from role_grant g join user_account u on u.id = g.user_id
       where g.user_id = $1 and (g.programme_id = $2 or g.programme_id is null) limit 1`,
      [userId, programmeId],
    );
    const code = 'report-schedule.unknown-colleague';
    if (rows.length === 0) throw new DomainError(code, { fields: [{ pointer, code }] });
  }

  private audit(
    action: string,
    { id, programmeId }: { id: string; programmeId: string },
    before?: object,
    after?: object,
  ) {
    this.unitOfWork.audit({ action, kind: 'report-schedule', recordId: id, programmeId, before, after });
  }
}

/** What people filled in, without what Koersvast keeps beside it. */
const contentOf = (row: ScheduleRow): Omit<ScheduleContent, 'recipients'> => ({
  ...{ contractId: row.contractId, municipalityId: row.municipalityId, title: row.title },
  ...{ paper: row.paper, format: row.format, message: row.message, rhythm: row.rhythm, place: row.place },
  ...{ everyMonths: row.everyMonths, firstMonth: row.firstMonth, atTime: row.atTime },
});
