import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { RoomLock } from '../../budget-checks/commands/room-lock';
import type { BudgetAmendmentEntity } from '../data/budget-amendment.entity';
import { type AmendmentPlace, BudgetAmendmentStore } from '../data/budget-amendment.store';
import { BudgetMutationEntity } from '../data/budget-mutation.entity';
import { JointAmendmentEntity } from '../data/joint-amendment.entity';
import { assertMoves } from '../domain/amendment-state';
import { jointOutcome } from '../domain/joint-amendment';
import { receivableChange } from '../domain/receivable-change';
import { AmendmentLinesQuery, lineOf } from '../queries/amendment-lines.query';
import { roomOf } from '../queries/amendment-room.query';
import { AMENDMENT_KIND } from './propose-amendment';

export interface AmendmentDecision {
  outcome: 'ADOPTED' | 'REJECTED';
  decisionReference: string;
  /** Day of the college or the raad, 'yyyy-mm-dd'. */
  decidedOn: string;
  /** How the decision differs from what was offered. */
  deviation: string | null;
  /** The amounts as they were decided, when those differ. */
  rows: { lineId: string; change: string; receivableChange?: string | null }[] | null;
}

interface Booked {
  lineId: string;
  change: Money;
  receivable: Money;
}

/** Records what the college or the raad decided, and books it once it works. */
@Injectable()
export class DecideAmendment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: BudgetAmendmentStore,
    private readonly lines: AmendmentLinesQuery,
    private readonly roomLock: RoomLock,
    private readonly clock: Clock,
  ) {}

  /**
   * A joint one that was adopted as offered waits for the others; every other one works from its own day.
   * @throws DomainError 403, 404, 409 not offered, 412, 422 the day, or amounts without saying how they differ
   */
  async decide(id: string, decision: AmendmentDecision, rowVersion: number): Promise<void> {
    const { row, place } = await this.store.lock(id, 'budget-amendment.write', rowVersion);
    assertMoves(row.state, decision.outcome);
    this.assertDecision(decision, place.adoptedOn!);
    const { outcome, decisionReference, decidedOn, deviation } = decision;
    const adopted = outcome === 'ADOPTED';
    const asOffered = adopted && deviation === null;
    const worksOn = adopted && (!row.jointAmendmentId || !asOffered) ? decidedOn : null;
    await this.store.update(row, {
      ...{ state: outcome, decisionReference, decidedOn, deviation: adopted ? deviation : null, effectiveOn: worksOn },
      ...{ decidedAt: this.clock.now(), decidedBy: this.unitOfWork.actor.userId },
    });
    this.audit(row, `budget-amendment.${adopted ? 'adopted' : 'rejected'}`, { ...decision, effectiveOn: worksOn });
    if (worksOn) await this.book(row, place, worksOn, await this.decided(row, decision));
    if (row.jointAmendmentId) await this.settleJoint(row.jointAmendmentId);
  }

  /**
   * A joint one that is not gelijkluidend goes on alone: it works from its own decision.
   * @throws DomainError 403, 404, 409 it works already, or the others still decide, 412
   */
  async release(id: string, reason: string, rowVersion: number): Promise<void> {
    const { row, place } = await this.store.lock(id, 'budget-amendment.write', rowVersion);
    const joint = row.jointAmendmentId ? await this.store.lockJoint(row.jointAmendmentId) : null;
    const waits = row.state === 'ADOPTED' && row.effectiveOn === null;
    if (!joint || !waits || jointOutcome(joint.parts).state !== 'DIVERGED') {
      throw new DomainError('budget-amendment.not-released', { status: 409 });
    }
    await this.store.update(row, { effectiveOn: row.decidedOn, releasedReason: reason });
    this.audit(row, 'budget-amendment.released', { effectiveOn: row.decidedOn, reason });
    await this.book(row, place, row.decidedOn!, await this.offered(row));
  }

  private assertDecision({ decidedOn, deviation, rows, outcome }: AmendmentDecision, adoptedOn: string): void {
    if (decidedOn > this.clock.today()) throw at('/decidedOn', 'municipal-budget.decided-later');
    if (decidedOn < adoptedOn) throw at('/decidedOn', 'budget-amendment.before-adoption');
    if (rows && !deviation) throw at('/deviation', 'budget-amendment.deviation-words');
    if (outcome === 'REJECTED' && (rows || deviation)) throw at('/deviation', 'budget-amendment.rejected-deviation');
  }

  /** All decided the same: all work from the latest day. */
  private async settleJoint(jointId: string): Promise<void> {
    const { joint, parts } = await this.store.lockJoint(jointId);
    const { effectiveOn } = jointOutcome(parts);
    if (!effectiveOn) return;
    const placed = [];
    for (const part of parts) placed.push({ part, place: await this.store.place(part.municipalBudgetId) });
    // Rooms are locked in one order, so that two joint proposals at once do not wait for each other.
    placed.sort((a, b) => (a.place.municipalityId < b.place.municipalityId ? -1 : 1));
    for (const { part, place } of placed) {
      await this.store.update(part, { effectiveOn });
      await this.book(part, place, effectiveOn, await this.offered(part));
    }
    await this.unitOfWork.repo(JointAmendmentEntity).update(jointId, { effectiveOn });
    const { programmeId } = joint;
    const audited = { kind: 'joint-amendment', recordId: jointId, programmeId, after: { effectiveOn } };
    this.unitOfWork.audit({ action: 'joint-amendment.in-force', ...audited });
  }

  private async offered({ id }: BudgetAmendmentEntity): Promise<Booked[]> {
    const rows = await this.store.rows(id);
    return rows.map(({ municipalBudgetLineId, changeCents, receivableChangeCents }) => ({
      lineId: municipalBudgetLineId,
      change: Money.fromCents(changeCents),
      receivable: Money.fromCents(receivableChangeCents),
    }));
  }

  /** What was decided instead of what was offered. @throws DomainError 422 a line of another begroting or twice */
  private async decided(row: BudgetAmendmentEntity, { rows }: AmendmentDecision): Promise<Booked[]> {
    if (!rows) return this.offered(row);
    const lines = await this.lines.of(row.municipalBudgetId, row.id);
    const offered = new Map((await this.offered(row)).map((one) => [one.lineId, one]));
    const seen = new Set<string>();
    return rows.map((asked, index) => {
      const line = lineOf(lines, asked.lineId, index, seen);
      const change = Money.parse(asked.change);
      const typed = asked.receivableChange ? Money.parse(asked.receivableChange) : null;
      // A new line has nothing to be in proportion to but what was offered for it.
      const { change: before, receivable: receivableBefore } = offered.get(line.id) ?? NOTHING;
      const base = line.before.isZero() && before.isPositive() ? { ...line, before, receivableBefore } : line;
      const receivable = receivableChange(base, change, typed, `/rows/${index}/receivableChange`);
      return { lineId: line.id, change, receivable };
    });
  }

  /** Who commits meanwhile waits: the room it then reads has this in it. What was decided is booked, room or not. */
  private async book(
    row: BudgetAmendmentEntity,
    place: AmendmentPlace,
    validFrom: string,
    rows: readonly Booked[],
  ): Promise<void> {
    await this.roomLock.take(roomOf(place));
    await this.unitOfWork.repo(BudgetMutationEntity).insert(
      rows.map(({ lineId, change, receivable }) => ({
        ...{ id: newId(), programmeId: row.programmeId, budgetAmendmentId: row.id, municipalBudgetLineId: lineId },
        ...{ changeCents: `${change.cents}`, receivableChangeCents: `${receivable.cents}`, validFrom },
        recordedBy: this.unitOfWork.actor.userId,
      })),
    );
  }

  private audit({ id, programmeId, state }: BudgetAmendmentEntity, action: string, after: object): void {
    this.unitOfWork.audit({ action, kind: AMENDMENT_KIND, recordId: id, programmeId, before: { state }, after });
  }
}

const NOTHING = { change: Money.zero, receivable: Money.zero };

const at = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
