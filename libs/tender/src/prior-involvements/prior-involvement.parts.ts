import type { FeatureParts } from '@koersvast/platform';
import { KeepRegister } from './commands/keep-register';
import { PriorInvolvementEntity } from './data/prior-involvement.entity';
import { RegisterPaper } from './exchange/register.paper';
import { PriorInvolvementsController } from './http/prior-involvements.controller';
import { PriorInvolvementQuery } from './queries/prior-involvement.query';

export const priorInvolvementParts: FeatureParts = {
  entities: [PriorInvolvementEntity],
  controllers: [PriorInvolvementsController],
  providers: [KeepRegister, RegisterPaper, PriorInvolvementQuery],
};
