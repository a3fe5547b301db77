import type { FeatureParts } from '@koersvast/platform';
import { BudgetBoardController } from './http/budget-board.controller';
import { BoardBookingsQuery } from './queries/board-bookings.query';
import { FigureBookingsExport } from './exchange/figure-bookings.export';
import { BoardExport } from './exchange/board.export';
import { BoardComparisonQuery } from './queries/board-comparison.query';
import { BoardStands } from './queries/board-stands.query';
import { ComparisonCauses } from './queries/comparison-causes.query';
import { BoardOutlookQuery } from './queries/board-outlook.query';
import { BoardPivotQuery } from './queries/board-pivot.query';
import { BoardRowsQuery } from './queries/board-rows.query';
import { BudgetBoardQuery } from './queries/budget-board.query';
import { BudgetFacts } from './queries/budget-facts.query';
import { MunicipalFactsQuery } from './queries/municipal-facts.query';
import { MunicipalForecastQuery } from './queries/municipal-forecast.query';
import { BoardPartsQuery } from './queries/parts/board-parts.query';
import { BookingParts } from './queries/parts/booking-parts.query';
import { ReckonedParts } from './queries/parts/reckoned-parts.query';
import { VersionParts } from './queries/parts/version-parts.query';
import { OutlookParts } from './queries/parts/outlook-parts.query';
import { PivotNamesQuery } from './queries/pivot-names.query';

export const boardParts: FeatureParts = {
  entities: [],
  controllers: [BudgetBoardController],
  providers: [
    BoardBookingsQuery,
    BoardComparisonQuery,
    BoardExport,
    BoardOutlookQuery,
    BoardPartsQuery,
    BoardPivotQuery,
    BoardRowsQuery,
    BoardStands,
    BookingParts,
    BudgetBoardQuery,
    BudgetFacts,
    ComparisonCauses,
    FigureBookingsExport,
    MunicipalFactsQuery,
    MunicipalForecastQuery,
    OutlookParts,
    PivotNamesQuery,
    ReckonedParts,
    VersionParts,
  ],
};
