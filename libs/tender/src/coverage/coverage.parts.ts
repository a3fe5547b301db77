import type { FeatureParts } from '@koersvast/platform';
import { CoverageExport } from './exchange/coverage.export';
import { TraceabilityExport } from './exchange/traceability.export';
import { CoverageController } from './http/coverage.controller';
import { CoverageQuery } from './queries/coverage.query';
import { TraceabilityQuery } from './queries/traceability.query';

export const coverageParts: FeatureParts = {
  entities: [],
  controllers: [CoverageController],
  providers: [CoverageExport, CoverageQuery, TraceabilityExport, TraceabilityQuery],
};
