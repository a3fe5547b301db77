import type { FeatureParts } from '@koersvast/platform';
import { ConclusionJoints } from './commands/conclusion-joints';
import { DrawConclusion } from './commands/draw-conclusion';
import { ConclusionEntity } from './data/conclusion.entity';
import { ConclusionStore } from './data/conclusion.store';
import { ConclusionsController } from './http/conclusions.controller';
import { ConclusionSourcesQuery } from './queries/conclusion-sources.query';
import { ConclusionQuery } from './queries/conclusion.query';

export const conclusionParts: FeatureParts = {
  entities: [ConclusionEntity],
  controllers: [ConclusionsController],
  providers: [ConclusionJoints, DrawConclusion, ConclusionStore, ConclusionSourcesQuery, ConclusionQuery],
};
