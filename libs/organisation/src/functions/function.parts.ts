import { KeepFunctions } from './commands/keep-functions';
import { OrganisationFunctionEntity } from './data/organisation-function.entity';
import { FunctionsController } from './http/functions.controller';
import { FunctionQuery } from './queries/function.query';

export const functionParts = {
  entities: [OrganisationFunctionEntity],
  controllers: [FunctionsController],
  providers: [FunctionQuery, KeepFunctions],
};
