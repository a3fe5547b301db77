import { Controller, Get, Query } from '@nestjs/common';
import { Access, ProgrammeId } from '@koersvast/platform';
import { ExpenditureBookingsResponse } from '../../expenditure/http/expenditure.response';
import { BoardBookingsQuery } from '../queries/board-bookings.query';
import { BoardComparisonQuery } from '../queries/board-comparison.query';
import { BoardPivotQuery } from '../queries/board-pivot.query';
import { BudgetBoardQuery } from '../queries/budget-board.query';
import { BoardPartsQuery } from '../queries/parts/board-parts.query';
import { BoardComparisonRequest } from './board-comparison.request';
import { BoardComparisonResponse } from './board-comparison.response';
import { BoardPartsRequest } from './board-parts.request';
import { BoardPartsResponse } from './board-parts.response';
import { BoardPivotRequest } from './board-pivot.request';
import { BoardPivotResponse } from './board-pivot.response';
import { BoardBookingsRequest, BudgetBoardRequest } from './budget-board.request';
import { BudgetBoardResponse } from './budget-board.response';

/** Budgetbord: contractbudget naast besteding, op elke stand. */
@Controller('budget-board')
export class BudgetBoardController {
  constructor(
    private readonly query: BudgetBoardQuery,
    private readonly pivotQuery: BoardPivotQuery,
    private readonly partsQuery: BoardPartsQuery,
    private readonly comparisonQuery: BoardComparisonQuery,
    private readonly bookingsQuery: BoardBookingsQuery,
  ) {}

  /** Het bord van één contractjaar: gemeente x bouwsteen, met tellingen, verloop en de betekenis van elke kolom. */
  @Get()
  @Access('budget.read')
  board(@ProgrammeId() programmeId: string, @Query() request: BudgetBoardRequest): Promise<BudgetBoardResponse> {
    return this.query.board(programmeId, request);
  }

  /** Hetzelfde verdeeld zoals u kiest: regels en kolommen over gemeente, bouwsteen, tijd, taakveld, grondslag of programma. */
  @Get('pivot')
  @Access('budget.read')
  pivot(@ProgrammeId() programmeId: string, @Query() request: BoardPivotRequest): Promise<BoardPivotResponse> {
    return this.pivotQuery.pivot(programmeId, request);
  }

  /** Twee standen van dezelfde verdeling naast elkaar, met de verschillen en waaruit zij bestaan. */
  @Get('comparison')
  @Access('budget.read')
  comparison(
    @ProgrammeId() programmeId: string,
    @Query() request: BoardComparisonRequest,
  ): Promise<BoardComparisonResponse> {
    return this.comparisonQuery.compare(programmeId, request);
  }

  /** Waaruit één bedrag van het bord bestaat: versies, maanden, regels of boekingen, met hun som. */
  @Get('parts')
  @Access('budget.read')
  parts(@ProgrammeId() programmeId: string, @Query() request: BoardPartsRequest): Promise<BoardPartsResponse> {
    return this.partsQuery.parts(programmeId, request);
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
