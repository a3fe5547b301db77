import type { FeatureParts } from '@koersvast/platform';
import { ActualEntity } from './data/actual.entity';
import { BookDifferenceSource } from './book-difference.source';
import { LedgerLists } from './exchange/ledger-list';
import { BookTotals } from './queries/book-totals.query';
import { RecountBooksTask } from './recount-books.task';

export const ledgerParts: FeatureParts = {
  entities: [ActualEntity],
  controllers: [],
  providers: [BookDifferenceSource, BookTotals, LedgerLists, RecountBooksTask],
};
