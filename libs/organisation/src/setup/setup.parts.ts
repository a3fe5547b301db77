import { KeepSetupSteps } from './commands/keep-setup-steps';
import { SetupStepEntity } from './data/setup-step.entity';
import { SetupStepsController } from './http/setup-steps.controller';
import { LateStepWork } from './queries/late-steps.work';
import { SetupStepQuery } from './queries/setup-step.query';

export const setupParts = {
  entities: [SetupStepEntity],
  controllers: [SetupStepsController],
  providers: [KeepSetupSteps, LateStepWork, SetupStepQuery],
};
