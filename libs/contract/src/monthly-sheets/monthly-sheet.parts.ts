import { MonthlySheetExport } from './exchange/monthly-sheet.export';
import { MonthlySheetController } from './http/monthly-sheet.controller';
import { MonthlySheetQuery } from './queries/monthly-sheet.query';
import { SheetContinuityQuery } from './queries/sheet-continuity.query';

export const monthlySheetParts = {
  entities: [],
  controllers: [MonthlySheetController],
  providers: [MonthlySheetExport, MonthlySheetQuery, SheetContinuityQuery],
};
