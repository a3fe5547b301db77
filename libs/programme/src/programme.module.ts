import { Module } from '@nestjs/common';
import { DecisionQuery } from './decisions/decision.query';
import { DecisionsController } from './decisions/http/decisions.controller';
import { RecordChoice } from './decisions/record-choice';
import { ProgrammeLoader } from './loading/programme-loader';
import { ProgrammesController } from './overview/http/programmes.controller';
import { ProgrammeQuery } from './overview/programme.query';
import { RegistersController } from './registers/http/registers.controller';
import { RegisterQuery } from './registers/register.query';
import { StartProgramme } from './starting/start-programme';

/** What both tracks share. */
@Module({
  controllers: [DecisionsController, ProgrammesController, RegistersController],
  providers: [DecisionQuery, ProgrammeLoader, ProgrammeQuery, RecordChoice, RegisterQuery, StartProgramme],
  exports: [ProgrammeLoader],
})
export class ProgrammeModule {}
