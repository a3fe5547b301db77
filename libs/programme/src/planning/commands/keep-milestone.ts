import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { milestonePeriod } from '../../milestone-period';
import type { AddMilestoneRequest, ReviseMilestoneRequest } from '../http/milestone.request';
import { MilestoneLock } from './milestone-lock';

const COLUMNS: Record<string, string> = {
  label: 'label',
  tracks: 'tracks',
  note: 'note',
  decisionRoute: 'decision_route',
  decisionId: 'decision_id',
  reachedOn: 'reached_on',
  tenderId: 'tender_id',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  precision: 'precision',
};

/** Adds, mends and drops milestones. A date on which others depend moves by a shift alone. */
@Injectable()
export class KeepMilestone {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly locks: MilestoneLock,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 422 a day that does not exist, decision of another programme. */
  async add(programmeId: string, { date, ...fields }: AddMilestoneRequest): Promise<string> {
    await this.demandTender(programmeId, fields.tenderId);
    this.unitOfWork.actor.demand('milestone.write', { programmeId, tenderId: fields.tenderId });
    await this.demandDecision(programmeId, fields.decisionId);
    const id = newId();
    const { startsOn, endsOn, precision } = period(date);
    const { label, tracks = [], note = null, decisionRoute = null, decisionId = null, reachedOn = null } = fields;
    const { tenderId = null } = fields;
    await this.unitOfWork.query(
      `insert into milestone (id, programme_id, label, starts_on, ends_on, precision, tracks, note, decision_route, decision_id, reached_on, tender_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        programmeId,
        label,
        startsOn,
        endsOn,
        precision,
        tracks,
        note,
        decisionRoute,
        decisionId,
        reachedOn,
        tenderId,
      ],
    );
    this.audit('milestone.added', id, programmeId, { ...fields, date });
    return id;
  }

  /** @throws DomainError 403/404, 409 the date is tied to others, 412, 422. */
  async revise(id: string, { date, ...fields }: ReviseMilestoneRequest, rowVersion: number): Promise<void> {
    const row = await this.locks.lock(id, rowVersion);
    await this.demandDecision(row.programmeId, fields.decisionId);
    if (fields.tenderId !== undefined && fields.tenderId !== row.tenderId)
      await this.demandMove(id, row.programmeId, fields.tenderId);
    if (date !== undefined && (await this.isTied(id))) throw new DomainError('milestone.use-shift', { status: 409 });
    const moved = date === undefined ? {} : period(date);
    const change = Object.entries({ ...fields, ...moved }).filter(([, value]) => value !== undefined);
    if (change.length === 0) return;
    // Column names come from the table above, never from input.
    const sets = change.map(([field], index) => `${COLUMNS[field]} = $${index + 2}`).join(', ');
    await this.unitOfWork.query(`update milestone set ${sets}, row_version = row_version + 1 where id = $1`, [
      id,
      ...change.map(([, value]) => value),
    ]);
    const { label, startsOn, endsOn, tenderId, reachedOn } = row;
    const before = { label, startsOn, endsOn, tenderId, reachedOn };
    this.audit('milestone.revised', id, row.programmeId, Object.fromEntries(change), before);
  }

  /** @throws DomainError 403/404, 409 something waits for it, 412. */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.locks.lock(id, rowVersion);
    const [waiting] = await this.unitOfWork.query<{ count: number }>(
      `select count(*)::int as count from milestone_dependency d join milestone m on m.id = d.milestone_id
       where d.after_id = $1 and m.state = 'PLANNED'`,
      [id],
    );
    const { count } = waiting!;
    if (count > 0) throw new DomainError('milestone.waited-for', { status: 409, params: { count } });
    await this.unitOfWork.query(
      `update milestone set state = 'WITHDRAWN', row_version = row_version + 1 where id = $1`,
      [id],
    );
    this.audit('milestone.withdrawn', id, row.programmeId, { reason }, { label: row.label });
  }

  private async isTied(id: string): Promise<boolean> {
    const [tie] = await this.unitOfWork.query(
      'select 1 from milestone_dependency where milestone_id = $1 or after_id = $1 limit 1',
      [id],
    );
    return tie !== undefined;
  }

  private async demandTender(programmeId: string, tenderId: string | null | undefined): Promise<void> {
    if (!tenderId) return;
    const [found] = await this.unitOfWork.query(
      'select 1 from tender where id = $1 and programme_id = $2 and id = any (app_tenders())',
      [tenderId, programmeId],
    );
    if (!found) throw refusal('milestone.unknown-tender', '/tenderId');
  }

  /** To another planning, or to the shared one. What is shared never waits for one tender, nor one tender for another. */
  private async demandMove(id: string, programmeId: string, tenderId: string | null): Promise<void> {
    await this.demandTender(programmeId, tenderId);
    this.unitOfWork.actor.demand('milestone.write', { programmeId, tenderId });
    const [tie] = await this.unitOfWork.query(
      `select 1 from milestone_dependency d
       join milestone o on o.id = case when d.milestone_id = $1 then d.after_id else d.milestone_id end and o.state = 'PLANNED'
       where $1 in (d.milestone_id, d.after_id) and o.tender_id is distinct from $2
         and (o.tender_id is not null or d.after_id = $1) and ($2::uuid is not null or d.milestone_id = $1) limit 1`,
      [id, tenderId],
    );
    if (tie) throw refusal('milestone.tied-to-tender', '/tenderId');
  }

  private async demandDecision(programmeId: string, decisionId: string | null | undefined): Promise<void> {
    if (!decisionId) return;
    const [found] = await this.unitOfWork.query('select 1 from scope_decision where id = $1 and programme_id = $2', [
      decisionId,
      programmeId,
    ]);
    if (!found) throw refusal('milestone.unknown-decision', '/decisionId');
  }

  private audit(action: string, recordId: string, programmeId: string, after: object, before?: object): void {
    this.unitOfWork.audit({
      action,
      kind: 'milestone',
      recordId,
      programmeId,
      ...(before && { before: { ...before } }),
      after: { ...after },
    });
  }
}

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });

function period(date: string) {
  const found = milestonePeriod(date);
  // 2027-02-31 has the form of a day.
  if (found.precision === 'DAY' && !LocalDate.is(date)) throw refusal('milestone.no-such-day', '/date');
  return found;
}
