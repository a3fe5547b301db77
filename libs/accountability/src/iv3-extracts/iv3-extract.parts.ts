import type { FeatureParts } from '@koersvast/platform';
import { Iv3ExtractExport } from './exchange/iv3-extract.export';
import { Iv3ExtractsController } from './http/iv3-extracts.controller';
import { Iv3ExtractQuery } from './queries/iv3-extract.query';

export const iv3ExtractParts: FeatureParts = {
  entities: [],
  controllers: [Iv3ExtractsController],
  providers: [Iv3ExtractExport, Iv3ExtractQuery],
};
