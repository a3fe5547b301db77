import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeepActions } from './actions/commands/keep-actions';
import { ActionsController } from './actions/http/actions.controller';
import { ActionCalendar } from './actions/queries/action.calendar';
import { ActionQuery } from './actions/queries/action.query';
import { ComingActions, LateActions } from './actions/queries/own-actions.source';
import { AddDecision } from './decisions/add-decision';
import { DecisionFacts } from './decisions/decision-facts.query';
import { DecisionQuery } from './decisions/decision.query';
import { DecisionsController } from './decisions/http/decisions.controller';
import { RecordChoice } from './decisions/record-choice';
import { documentParts } from './documents/document.parts';
import { ProgrammeLoader } from './loading/programme-loader';
import { KeepAgenda } from './meetings/commands/keep-agenda';
import { KeepMeetings } from './meetings/commands/keep-meetings';
import { KeepSeries } from './meetings/commands/keep-series';
import { MailMeeting } from './meetings/commands/mail-meeting';
import { MeetingLock } from './meetings/commands/meeting-lock';
import { PlanSeries } from './meetings/commands/plan-series';
import { AgendaItemEntity } from './meetings/data/agenda-item.entity';
import { MeetingSeriesEntity } from './meetings/data/meeting-series.entity';
import { MeetingAgendaExport, MeetingMinutesExport } from './meetings/exchange/meeting.export';
import { MeetingPaperQuery } from './meetings/exchange/meeting-paper.query';
import { MeetingSeriesController } from './meetings/http/meeting-series.controller';
import { AgendaSources } from './meetings/ports/agenda-source';
import { ActionAgenda } from './meetings/queries/action.agenda';
import { AgendaProposalsQuery } from './meetings/queries/agenda-proposals.query';
import { SeriesListQuery } from './meetings/queries/series-list.query';
import { MeetingsController } from './meetings/http/meetings.controller';
import { MeetingCalendar } from './meetings/queries/meeting.calendar';
import { MeetingQuery } from './meetings/queries/meeting.query';
import { SubjectQuery } from './meetings/queries/subject.query';
import { OrganisationsController } from './organisations/http/organisations.controller';
import { KeepOrganisations } from './organisations/keep-organisations';
import { KeepDecisionMeetings } from './planning/commands/keep-decision-meetings';
import { AttachDocument } from './decisions/attach-document';
import { DecisionDependents } from './decisions/decision-dependent';
import { MilestonesWaiting } from './planning/queries/milestones-waiting.query';
import { KeepMilestone } from './planning/commands/keep-milestone';
import { MilestoneLock } from './planning/commands/milestone-lock';
import { ShiftMilestone } from './planning/commands/shift-milestone';
import { TieMilestones } from './planning/commands/tie-milestones';
import { DecisionCalendarController } from './planning/http/decision-calendar.controller';
import { MilestonesController } from './planning/http/milestones.controller';
import { DecisionMeetingListQuery } from './planning/queries/decision-meeting-list.query';
import { MilestoneListQuery } from './planning/queries/milestone-list.query';
import { DecisionMeetingCalendar, MilestoneCalendar } from './planning/queries/planning.calendar';
import { CouncilDays } from './planning/queries/council-days.query';
import { PlanningQuery } from './planning/queries/planning.query';
import { ShiftPreviewQuery } from './planning/queries/shift-preview.query';
import { ProgrammesController } from './overview/http/programmes.controller';
import { ProgrammeQuery } from './overview/programme.query';
import { WriteProposal } from './proposals/commands/write-proposal';
import { CollegeProposalPaperSource } from './proposals/exchange/college-proposal.paper';
import { DecisionProposalsController } from './proposals/http/decision-proposals.controller';
import { ProposalListQuery } from './proposals/queries/proposal-list.query';
import { RegistersController } from './registers/http/registers.controller';
import { RegisterQuery } from './registers/register.query';
import { StartProgramme } from './starting/start-programme';

/** What both tracks share. */
@Module({
  imports: [TypeOrmModule.forFeature([...documentParts.entities, AgendaItemEntity, MeetingSeriesEntity])],
  controllers: [
    ...documentParts.controllers,
    ActionsController,
    DecisionCalendarController,
    DecisionProposalsController,
    DecisionsController,
    MilestonesController,
    MeetingSeriesController,
    MeetingsController,
    OrganisationsController,
    ProgrammesController,
    RegistersController,
  ],
  providers: [
    ...documentParts.providers,
    AddDecision,
    AttachDocument,
    DecisionDependents,
    MilestonesWaiting,
    CollegeProposalPaperSource,
    ProposalListQuery,
    WriteProposal,
    DecisionMeetingListQuery,
    KeepDecisionMeetings,
    KeepMilestone,
    MilestoneLock,
    MilestoneListQuery,
    PlanningQuery,
    ShiftMilestone,
    TieMilestones,
    ShiftPreviewQuery,
    ActionCalendar,
    ActionQuery,
    DecisionMeetingCalendar,
    MeetingCalendar,
    MilestoneCalendar,
    ComingActions,
    CouncilDays,
    DecisionFacts,
    DecisionQuery,
    KeepActions,
    ActionAgenda,
    AgendaProposalsQuery,
    AgendaSources,
    KeepAgenda,
    KeepMeetings,
    KeepSeries,
    MailMeeting,
    MeetingAgendaExport,
    MeetingLock,
    MeetingMinutesExport,
    MeetingPaperQuery,
    PlanSeries,
    SeriesListQuery,
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
  exports: [AddDecision, CouncilDays, DecisionQuery, DecisionFacts, ProgrammeLoader],
})
export class ProgrammeModule {}
