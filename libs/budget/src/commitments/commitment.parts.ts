import type { FeatureParts } from '@koersvast/platform';
import { ChangeCommitment } from './commands/change-commitment';
import { CommitmentApproval } from './commands/commitment.approval';
import { ContractYearCommitment } from './commands/contract-year-commitment';
import { EnterCommitment } from './commands/enter-commitment';
import { CommitmentMovementEntity } from './data/commitment-movement.entity';
import { CommitmentEntity } from './data/commitment.entity';
import { CommitmentStore } from './data/commitment.store';
import { CommitmentImport } from './exchange/commitment-import';
import { CommitmentsExport } from './exchange/commitments.export';
import { CommitmentsController } from './http/commitments.controller';
import { CommitmentDetailQuery } from './queries/commitment-detail.query';
import { CommitmentFacts } from './queries/commitment-facts.query';
import { CommitmentPlaceQuery } from './queries/commitment-place.query';
import { CommitmentListQuery } from './queries/commitment-list.query';

export const commitmentParts: FeatureParts = {
  entities: [CommitmentMovementEntity, CommitmentEntity],
  controllers: [CommitmentsController],
  providers: [
    ChangeCommitment,
    CommitmentApproval,
    ContractYearCommitment,
    EnterCommitment,
    CommitmentStore,
    CommitmentDetailQuery,
    CommitmentFacts,
    CommitmentListQuery,
    CommitmentPlaceQuery,
    CommitmentImport,
    CommitmentsExport,
  ],
};
