import { Module } from '@nestjs/common';
import { KeepActions } from './actions/commands/keep-actions';
import { ActionsController } from './actions/http/actions.controller';
import { ActionQuery } from './actions/queries/action.query';
import { ComingActions, LateActions } from './actions/queries/own-actions.source';
import { DecisionFacts } from './decisions/decision-facts.query';
import { DecisionQuery } from './decisions/decision.query';
import { DecisionsController } from './decisions/http/decisions.controller';
import { RecordChoice } from './decisions/record-choice';
import { ProgrammeLoader } from './loading/programme-loader';
import { KeepMeetings } from './meetings/commands/keep-meetings';
import { MeetingsController } from './meetings/http/meetings.controller';
import { MeetingQuery } from './meetings/queries/meeting.query';
import { SubjectQuery } from './meetings/queries/subject.query';
import { OrganisationsController } from './organisations/http/organisations.controller';
import { KeepOrganisations } from './organisations/keep-organisations';
import { ProgrammesController } from './overview/http/programmes.controller';
import { ProgrammeQuery } from './overview/programme.query';
import { RegistersController } from './registers/http/registers.controller';
import { RegisterQuery } from './registers/register.query';
import { StartProgramme } from './starting/start-programme';

/** What both tracks share. */
@Module({
  controllers: [
    ActionsController,
    DecisionsController,
    MeetingsController,
    OrganisationsController,
    ProgrammesController,
    RegistersController,
  ],
  providers: [
    ActionQuery,
    ComingActions,
    DecisionFacts,
    DecisionQuery,
    KeepActions,
    KeepMeetings,
    KeepOrganisations,
    LateActions,
    MeetingQuery,
    ProgrammeLoader,
    ProgrammeQuery,
    RecordChoice,
    RegisterQuery,
    StartProgramme,
    SubjectQuery,
  ],
  exports: [DecisionFacts, ProgrammeLoader],
})
export class ProgrammeModule {}
