import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { DecisionDependent, DecisionDependentPort, DependsOnDecisions } from '../../decisions/decision-dependent';

/** Milestones that are about a decision and were not reached. */
@Injectable()
@DependsOnDecisions('milestone')
export class MilestonesWaiting implements DecisionDependentPort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  waitingFor(decisionId: string, limit: number): Promise<DecisionDependent[]> {
    return this.unitOfWork.query<DecisionDependent>(
      `select 'milestone' as kind, null as code, label as title, '/mijlpalen?mijlpaal=' || id as url
       from milestone where decision_id = $1 and state = 'PLANNED' and reached_on is null order by starts_on, id limit $2`,
      [decisionId, limit],
    );
  }
}
