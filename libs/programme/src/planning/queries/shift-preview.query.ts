import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, Texts, UnitOfWork } from '@koersvast/platform';
import { decisionRoute } from '../domain/decision-route';
import { type Breach, type Dependency, type Shift, shiftPlan } from '../domain/shift-plan';
import type {
  BreachResponse,
  DecisionRouteResponse,
  ShiftedMilestoneResponse,
  ShiftPreviewResponse,
} from '../http/milestone.response';
import { type MunicipalCalendar, PlanningQuery, type PlanRow } from './planning.query';

export type PreviewedShift = ShiftPreviewResponse & {
  programmeId: string;
  /** Whose planning moves; null is the shared one. */
  tenderIds: (string | null)[];
};

/** What a shift would do: shown before, and done exactly so afterwards. */
@Injectable()
export class ShiftPreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly planning: PlanningQuery,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  /** @param lock when it is applied next. @throws DomainError 404 */
  async of(milestoneId: string, days: number, lock = false): Promise<PreviewedShift> {
    const programmeId = await this.programmeOf(milestoneId);
    const milestones = await this.planning.milestones(programmeId, lock);
    const dependencies = await this.planning.dependencies(programmeId);
    const { shifts, breaches } = shiftPlan(milestones, dependencies, { id: milestoneId, days });
    const labels = new Map(milestones.map(({ id, label }) => [id, label]));
    return {
      programmeId,
      tenderIds: [...new Set(shifts.map(({ id }) => milestones.find((one) => one.id === id)!.tenderId))],
      shifts: shifts.map((shift) => present(shift, labels)),
      breaches: breaches.map((breach) => this.explain(breach, labels)),
      routes: this.routes(milestones, shifts, await this.planning.calendars(programmeId)),
      blocked: breaches.some(({ minimum }) => minimum?.origin === 'LAW'),
      stamp: stampOf(days, milestones, dependencies),
    };
  }

  /** The road of one milestone as it stands. @throws DomainError 404, 422 it needs no decision. */
  async route(milestoneId: string): Promise<DecisionRouteResponse> {
    const programmeId = await this.programmeOf(milestoneId);
    const milestone = (await this.planning.milestones(programmeId)).find(({ id }) => id === milestoneId)!;
    if (!milestone.decisionRoute) throw new DomainError('milestone.no-route');
    return this.roadOf(milestone, milestone.startsOn, await this.planning.calendars(programmeId));
  }

  private async programmeOf(milestoneId: string): Promise<string> {
    const [row] = await this.unitOfWork.query<{ programmeId: string }>(
      `select programme_id as "programmeId" from milestone where id = $1 and state = 'PLANNED' and programme_id = any ($2)`,
      [milestoneId, this.unitOfWork.actor.programmesWith('programme.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row.programmeId;
  }

  private routes(milestones: PlanRow[], shifts: Shift[], calendars: MunicipalCalendar[]): DecisionRouteResponse[] {
    return shifts.flatMap((shift) => {
      const milestone = milestones.find(({ id }) => id === shift.id)!;
      return milestone.decisionRoute ? [this.roadOf(milestone, shift.to.startsOn, calendars)] : [];
    });
  }

  private roadOf(milestone: PlanRow, dueOn: LocalDate, calendars: MunicipalCalendar[]): DecisionRouteResponse {
    const today = this.clock.today() as LocalDate;
    return {
      milestoneId: milestone.id,
      label: milestone.label,
      dueOn,
      municipalities: calendars.map(({ id, name, meetings }) => ({
        municipalityId: id,
        municipality: name,
        stops: decisionRoute(milestone.decisionRoute!, meetings, dueOn, today),
      })),
    };
  }

  private explain(
    { milestoneId, afterId, minimum, earliest, planned }: Breach,
    labels: Map<string, string>,
  ): BreachResponse {
    const [milestone, after] = [labels.get(milestoneId)!, labels.get(afterId)!];
    const blocks = minimum?.origin === 'LAW';
    const text = this.texts.say(`milestone.breach.${!minimum ? 'lag' : blocks ? 'law' : 'document'}`, {
      milestone,
      after,
      days: minimum?.days ?? 0,
      basis: minimum?.basis || '',
      earliest: LocalDate.format(earliest),
      planned: LocalDate.format(planned),
    });
    return { milestone, after, earliest, planned, blocks, text };
  }
}

/** Changes when anything does that the preview was reckoned from. */
function stampOf(days: number, milestones: readonly PlanRow[], dependencies: readonly Dependency[]): string {
  const seen = { days, milestones: milestones.map(({ id, rowVersion }) => [id, rowVersion]), dependencies };
  return createHash('sha256')
    .update(canonicalJson(seen as never))
    .digest('hex');
}

const present = ({ from, to, pushedBy, ...shift }: Shift, labels: Map<string, string>): ShiftedMilestoneResponse => ({
  ...shift,
  fromStartsOn: from.startsOn,
  fromEndsOn: from.endsOn,
  toStartsOn: to.startsOn,
  toEndsOn: to.endsOn,
  pushedBy: pushedBy && labels.get(pushedBy)!,
});
