import { PlanTransition } from './commands/plan-transition';
import { HandoverCountEntity } from './data/handover-count.entity';
import { TransitionStepEntity } from './data/transition-step.entity';
import { TransitionController } from './http/transition.controller';
import { TransitionQuery } from './queries/transition.query';
import { TransitionWork } from './queries/transition.work';
import { ReadinessExport } from './exchange/readiness.export';

export const transitionParts = {
  entities: [TransitionStepEntity, HandoverCountEntity],
  controllers: [TransitionController],
  providers: [ReadinessExport, PlanTransition, TransitionQuery, TransitionWork],
};
