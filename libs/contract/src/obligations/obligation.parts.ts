import { MergeObligation } from './commands/merge-obligation';
import { ProposalSourcesQuery } from './queries/proposal-sources.query';
import { AddObligation } from './commands/add-obligation';
import { DueCycle } from './commands/due-cycle';
import { EndObligation } from './commands/end-obligation';
import { EscalatePeriod } from './commands/escalate-period';
import { HandInEvidence } from './commands/hand-in-evidence';
import { JudgePeriod } from './commands/judge-period';
import { PeriodPlanner } from './commands/period-planner';
import { PeriodStore } from './data/period.store';
import { PeriodCalendar } from './queries/period.calendar';
import { PeriodDetailQuery } from './queries/period-detail.query';
import { PeriodGridQuery } from './queries/period-grid.query';
import { PeriodListQuery } from './queries/period-list.query';
import { DuePeriodWork, OverduePeriodWork, SubmittedPeriodWork } from './queries/period.work';
import { ObligationPeriodsController } from './http/obligation-periods.controller';
import { ObligationEscalationEntity } from './data/obligation-escalation.entity';
import { ObligationEvidenceEntity } from './data/obligation-evidence.entity';
import { ObligationJudgementEntity } from './data/obligation-judgement.entity';
import { ObligationOccurrenceEntity } from './data/obligation-occurrence.entity';
import { ObligationPeriodEntity } from './data/obligation-period.entity';
import { ConfirmObligation } from './commands/confirm-obligation';
import { ConfirmObligations } from './commands/confirm-obligations';
import { ProposeObligations } from './commands/propose-obligations';
import { RejectObligation } from './commands/reject-obligation';
import { ReviseObligation } from './commands/revise-obligation';
import { ObligationEntity } from './data/obligation.entity';
import { ObligationStore } from './data/obligation.store';
import { ObligationVersionEntity } from './data/obligation-version.entity';
import { ObligationsController } from './http/obligations.controller';
import { EscalationWork } from './queries/escalation.work';
import { ObligationDetailQuery } from './queries/obligation-detail.query';
import { ObligationListQuery } from './queries/obligation-list.query';
import { ObligationStation } from './queries/obligation.station';
import { ProposalWork } from './queries/proposal.work';
import { ObligationListExport } from './exchange/obligation-list.export';
import { PeriodListExport } from './exchange/period-list.export';

export const obligationParts = {
  entities: [
    ObligationEntity,
    ObligationVersionEntity,
    ObligationEscalationEntity,
    ObligationEvidenceEntity,
    ObligationJudgementEntity,
    ObligationOccurrenceEntity,
    ObligationPeriodEntity,
  ],
  controllers: [ObligationsController, ObligationPeriodsController],
  providers: [
    PeriodListExport,
    ObligationListExport,
    MergeObligation,
    ProposalSourcesQuery,
    AddObligation,
    DueCycle,
    EndObligation,
    EscalatePeriod,
    EscalationWork,
    HandInEvidence,
    JudgePeriod,
    PeriodPlanner,
    PeriodStore,
    PeriodCalendar,
    PeriodDetailQuery,
    PeriodGridQuery,
    PeriodListQuery,
    DuePeriodWork,
    OverduePeriodWork,
    SubmittedPeriodWork,
    ConfirmObligation,
    ConfirmObligations,
    ObligationDetailQuery,
    ObligationListQuery,
    ObligationStation,
    ObligationStore,
    ProposalWork,
    ProposeObligations,
    RejectObligation,
    ReviseObligation,
  ],
};
