import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Access, ActingRequest, IdPipe, OwnTransaction, UnitOfWork } from '@koersvast/platform';
import { MonthlySheetQuery } from '../queries/monthly-sheet.query';
import { MonthlySheetRequest } from './monthly-sheet.request';
import { MonthlySheetResponse } from './monthly-sheet.response';

/** Het maandblad voor het bestuurlijk overleg. */
@Controller('contracts/:id/monthly-sheet')
export class MonthlySheetController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: MonthlySheetQuery,
  ) {}

  /** De stand van een maand op één blad. Wie de continuïteit mag zien, leest die mee; dat staat in de audit. */
  @Get()
  @Access('monthly-sheet.read')
  @OwnTransaction()
  of(
    @Param('id', IdPipe) id: string,
    @Query() { month }: MonthlySheetRequest,
    @Req() { actor }: ActingRequest,
  ): Promise<MonthlySheetResponse> {
    return this.unitOfWork.run(actor, () => this.query.of(id, month));
  }
}
