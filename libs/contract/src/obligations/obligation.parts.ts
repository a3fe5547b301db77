import { ConfirmObligation } from './commands/confirm-obligation';
import { ConfirmObligations } from './commands/confirm-obligations';
import { ProposeObligations } from './commands/propose-obligations';
import { RejectObligation } from './commands/reject-obligation';
import { ReviseObligation } from './commands/revise-obligation';
import { ObligationEntity } from './data/obligation.entity';
import { ObligationStore } from './data/obligation.store';
import { ObligationVersionEntity } from './data/obligation-version.entity';
import { ObligationsController } from './http/obligations.controller';
import { DueObligationWork } from './queries/due-obligation.work';
import { ObligationDetailQuery } from './queries/obligation-detail.query';
import { ObligationListQuery } from './queries/obligation-list.query';
import { ObligationStation } from './queries/obligation.station';
import { ProposalWork } from './queries/proposal.work';

export const obligationParts = {
  entities: [ObligationEntity, ObligationVersionEntity],
  controllers: [ObligationsController],
  providers: [
    ConfirmObligation,
    ConfirmObligations,
    DueObligationWork,
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
