import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { hasCircle } from '../domain/shift-plan';
import type { DependencyRequest } from '../http/milestone.request';
import { PlanningQuery } from '../queries/planning.query';
import { MilestoneLock } from './milestone-lock';

/** What a milestone waits for: replaced as a whole. */
@Injectable()
export class TieMilestones {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly planning: PlanningQuery,
    private readonly locks: MilestoneLock,
  ) {}

  /** @throws DomainError 403/404, 412, 422 unknown, twice, half a minimum or a circle. */
  async execute(id: string, dependencies: readonly DependencyRequest[], rowVersion: number): Promise<void> {
    const { programmeId, tenderId } = await this.locks.lock(id, rowVersion);
    const milestones = await this.planning.milestones(programmeId, true);
    const ids = milestones.map((one) => one.id);
    // A shared milestone or one of the same tender: what one tender waits for, another need not know.
    const near = milestones.filter((one) => one.tenderId === null || one.tenderId === tenderId);
    const known = near.map((one) => one.id);
    dependencies.forEach((_, index) => assertDependency(id, dependencies, index, known));
    const others = (await this.planning.dependencies(programmeId)).filter(({ milestoneId }) => milestoneId !== id);
    const own = dependencies.map(({ afterId, lagDays }) => ({ milestoneId: id, afterId, lagDays, minimum: null }));
    if (hasCircle(ids, [...others, ...own])) throw new DomainError('milestone.circle');
    await this.unitOfWork.query('delete from milestone_dependency where milestone_id = $1', [id]);
    for (const { afterId, lagDays, minimumDays = null, origin = null, purpose = null, basis = '' } of dependencies) {
      await this.unitOfWork.query(
        `insert into milestone_dependency (id, programme_id, milestone_id, after_id, lag_days, minimum_days, origin, purpose, basis)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [newId(), programmeId, id, afterId, lagDays, minimumDays, origin, purpose, basis],
      );
    }
    await this.unitOfWork.query('update milestone set row_version = row_version + 1 where id = $1', [id]);
    this.unitOfWork.audit({
      action: 'milestone.dependencies-set',
      kind: 'milestone',
      recordId: id,
      programmeId,
      after: { dependencies: dependencies.map((one) => ({ ...one })) },
    });
  }
}

function assertDependency(
  id: string,
  all: readonly DependencyRequest[],
  index: number,
  known: readonly string[],
): void {
  const { afterId, minimumDays = null, origin = null, purpose = null } = all[index]!;
  const refuse = (code: string, field: string): never => {
    throw new DomainError(code, { fields: [{ pointer: `/dependencies/${index}/${field}`, code }] });
  };
  if (afterId === id || !known.includes(afterId)) refuse('milestone.unknown-predecessor', 'afterId');
  if (all.findIndex((one) => one.afterId === afterId) < index) refuse('milestone.predecessor-twice', 'afterId');
  const given = [minimumDays, origin, purpose].filter((part) => part !== null).length;
  if (given !== 0 && given !== 3) refuse('milestone.minimum-half', 'minimumDays');
}
