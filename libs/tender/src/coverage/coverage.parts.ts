import type { FeatureParts } from '../feature-parts';
import { CoverageController } from './http/coverage.controller';
import { CoverageQuery } from './queries/coverage.query';
import { TraceabilityQuery } from './queries/traceability.query';

export const coverageParts: FeatureParts = {
  entities: [],
  controllers: [CoverageController],
  providers: [CoverageQuery, TraceabilityQuery],
};
