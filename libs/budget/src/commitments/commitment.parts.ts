import type { FeatureParts } from '@koersvast/platform';
import { CommitmentMovementEntity } from './data/commitment-movement.entity';
import { CommitmentEntity } from './data/commitment.entity';
import { CommitmentFacts } from './queries/commitment-facts.query';

export const commitmentParts: FeatureParts = {
  entities: [CommitmentMovementEntity, CommitmentEntity],
  controllers: [],
  providers: [CommitmentFacts],
};
