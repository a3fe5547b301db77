import type { FeatureParts } from '@koersvast/platform';
import { BudgetBoardController } from './http/budget-board.controller';
import { BoardBookingsQuery } from './queries/board-bookings.query';
import { BoardRowsQuery } from './queries/board-rows.query';
import { BudgetBoardQuery } from './queries/budget-board.query';
import { BudgetFacts } from './queries/budget-facts.query';

export const boardParts: FeatureParts = {
  entities: [],
  controllers: [BudgetBoardController],
  providers: [BoardBookingsQuery, BoardRowsQuery, BudgetBoardQuery, BudgetFacts],
};
