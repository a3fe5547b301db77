import { Controller, Get, Query } from '@nestjs/common';
import { Access, ProgrammeId } from '@koersvast/platform';
import { ExpenditureBookingsResponse } from '../../expenditure/http/expenditure.response';
import { BoardBookingsQuery } from '../queries/board-bookings.query';
import { BudgetBoardQuery } from '../queries/budget-board.query';
import { BoardBookingsRequest, BudgetBoardRequest } from './budget-board.request';
import { BudgetBoardResponse } from './budget-board.response';

/** Budgetbord: contractbudget naast besteding, op elke stand. */
@Controller('budget-board')
export class BudgetBoardController {
  constructor(
    private readonly query: BudgetBoardQuery,
    private readonly bookingsQuery: BoardBookingsQuery,
  ) {}

  /** Het bord van één contractjaar: gemeente x bouwsteen, met tellingen, verloop en de betekenis van elke kolom. */
  @Get()
  @Access('budget.read')
  board(@ProgrammeId() programmeId: string, @Query() request: BudgetBoardRequest): Promise<BudgetBoardResponse> {
    return this.query.board(programmeId, request);
  }

  /** De regels achter een besteding op het bord, met hun som. */
  @Get('bookings')
  @Access('budget.read')
  bookings(
    @ProgrammeId() programmeId: string,
    @Query() request: BoardBookingsRequest,
  ): Promise<ExpenditureBookingsResponse> {
    return this.bookingsQuery.page(programmeId, request);
  }
}
