import type { FeatureParts } from '../feature-parts';
import { TenderFacts } from './queries/tender-facts.query';

export const tenderParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [TenderFacts],
};
