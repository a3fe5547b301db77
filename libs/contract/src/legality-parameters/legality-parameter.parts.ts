import { ParameterApproval, ProposeParameters } from './commands/propose-parameters';
import { LegalityParameterEntity } from './data/legality-parameter.entity';
import { LegalityParametersController } from './http/legality-parameters.controller';
import { LegalityParametersQuery } from './queries/legality-parameters.query';

export const legalityParameterParts = {
  entities: [LegalityParameterEntity],
  controllers: [LegalityParametersController],
  providers: [LegalityParametersQuery, ParameterApproval, ProposeParameters],
};
