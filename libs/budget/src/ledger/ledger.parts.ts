import type { FeatureParts } from '@koersvast/platform';
import { ActualEntity } from './data/actual.entity';
import { BookTotals } from './queries/book-totals.query';

export const ledgerParts: FeatureParts = {
  entities: [ActualEntity],
  controllers: [],
  providers: [BookTotals],
};
