import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { ShiftedMilestoneResponse } from '../http/milestone.response';
import { type PreviewedShift, ShiftPreviewQuery } from '../queries/shift-preview.query';

export interface ShiftInput {
  id: string;
  days: number;
  reason: string;
  /** Of the preview that the person saw. */
  stamp: string;
  rowVersion: number;
}

/** Moves a milestone and all that it pushes, as one change with its reason. */
@Injectable()
export class ShiftMilestone {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preview: ShiftPreviewQuery,
  ) {}

  /** @throws DomainError 403/404, 409 the planning changed since the preview, 412 stale, 422 a minimum of law. */
  async execute({ id, days, reason, stamp, rowVersion }: ShiftInput): Promise<void> {
    const plan = await this.preview.of(id, days, true);
    const { programmeId, shifts, tenderIds } = plan;
    for (const tenderId of [...tenderIds, await this.tenderOf(id)])
      this.unitOfWork.actor.demand('milestone.write', { programmeId, tenderId });
    const [milestone] = await this.unitOfWork.query<{ rowVersion: number }>(
      'select row_version as "rowVersion" from milestone where id = $1',
      [id],
    );
    assertFresh(milestone!.rowVersion, rowVersion);
    if (plan.stamp !== stamp) throw new DomainError('milestone.plan-changed', { status: 409 });
    assertAllowed(plan);
    for (const shift of shifts) await this.move(programmeId, shift, reason);
    await this.unitOfWork.query(
      `insert into milestone_shift (id, programme_id, milestone_id, days, reason, changes, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), programmeId, id, days, reason, JSON.stringify(shifts), this.unitOfWork.actor.userId],
    );
  }

  private async tenderOf(id: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ tenderId: string | null }>(
      'select tender_id as "tenderId" from milestone where id = $1',
      [id],
    );
    return row!.tenderId;
  }

  private async move(programmeId: string, shift: ShiftedMilestoneResponse, reason: string): Promise<void> {
    await this.unitOfWork.query(
      'update milestone set starts_on = $2, ends_on = $3, row_version = row_version + 1 where id = $1',
      [shift.id, shift.toStartsOn, shift.toEndsOn],
    );
    this.unitOfWork.audit({
      action: 'milestone.shifted',
      kind: 'milestone',
      recordId: shift.id,
      programmeId,
      before: { startsOn: shift.fromStartsOn, endsOn: shift.fromEndsOn },
      after: { startsOn: shift.toStartsOn, endsOn: shift.toEndsOn, pushedBy: shift.pushedBy, reason },
    });
  }
}

/** @throws DomainError 422 a minimum of law is broken, or nothing moves. */
function assertAllowed({ blocked, breaches, shifts }: PreviewedShift): void {
  if (blocked) {
    const params = { text: breaches.find(({ blocks }) => blocks)!.text };
    throw new DomainError('milestone.minimum', {
      params,
      fields: [{ pointer: '/days', code: 'milestone.minimum', params }],
    });
  }
  if (shifts.length === 0) throw new DomainError('milestone.nothing-moves');
}
