import { KeepMandates } from './commands/keep-mandates';
import { MandateEntity } from './data/mandate.entity';
import { MandatePaper } from './exchange/mandates.paper';
import { MandatesController } from './http/mandates.controller';
import { MandateJudge } from './queries/mandate-judge';
import { MandateQuery } from './queries/mandate.query';

export const mandateParts = {
  entities: [MandateEntity],
  controllers: [MandatesController],
  providers: [KeepMandates, MandateJudge, MandatePaper, MandateQuery],
};
