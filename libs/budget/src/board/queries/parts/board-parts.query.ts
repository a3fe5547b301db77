import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { Texts } from '@koersvast/platform';
import { monthsElapsed } from '../../domain/board-figures';
import { placeOf } from '../../domain/figure-place';
import { defaultStand } from '../../domain/stand';
import type { BoardPartsRequest } from '../../http/board-parts.request';
import type { BoardPartsResponse } from '../../http/board-parts.response';
import { BudgetBoardQuery } from '../budget-board.query';
import { BudgetFacts, momentOf } from '../budget-facts.query';
import { BookingParts } from './booking-parts.query';
import { OpenedFigure, whole } from './figure';
import { ReckonedParts } from './reckoned-parts.query';
import { VersionParts } from './version-parts.query';

/** What one figure of the board is the sum of, to the cent, at the same stand. */
@Injectable()
export class BoardPartsQuery {
  constructor(
    private readonly board: BudgetBoardQuery,
    private readonly budget: BudgetFacts,
    private readonly versions: VersionParts,
    private readonly bookings: BookingParts,
    private readonly reckoned: ReckonedParts,
    private readonly texts: Texts,
  ) {}

  async parts(programmeId: string, request: BoardPartsRequest): Promise<BoardPartsResponse> {
    const figure = await this.figure(programmeId, request);
    switch (request.field) {
      case 'original':
      case 'amendments':
      case 'agreed':
        return this.versions.of(figure, request.field);
      case 'spent':
      case 'spentPercentage':
        return this.bookings.spent(figure);
      case 'actual':
      case 'actualPercentage':
        return this.bookings.actual(figure);
      case 'actualContract':
        return this.bookings.actual(figure, 'CONTRACT');
      case 'expected':
        return this.reckoned.expected(figure);
      case 'committed':
        return this.reckoned.committed(figure);
      case 'advanced':
      case 'forecastLast':
        return this.reckoned.municipalities(figure, request.field);
      case 'forecast':
        return this.reckoned.lines(figure, 'forecast');
      case 'variance':
      case 'favour':
        return this.reckoned.lines(figure, 'variance');
      case 'budgetOriginal':
        return this.reckoned.budget(figure, 'original');
      case 'budgetAmendments':
        return this.reckoned.budget(figure, 'amendments');
      case 'budgetCurrent':
        return this.reckoned.budget(figure, 'current');
      case 'budgetContract':
        return this.reckoned.budget(figure, 'current', true);
      case 'remaining':
        return this.remaining(figure);
    }
  }

  private async figure(programmeId: string, request: BoardPartsRequest): Promise<OpenedFigure> {
    const { year, municipalityId, asOf, knownAt, after, limit, side = 'COST' } = request;
    const contractId = await this.board.contractOf(programmeId, request);
    const board =
      contractId && (await this.budget.board({ programmeId, contractId, year, municipalityId, asOf, knownAt }));
    const day = (board && board.asOfDate) || (asOf ?? defaultStand(year, null, this.budget.today()));
    return {
      ...{ programmeId, board: board || null, year, asOf: day, elapsed: monthsElapsed(year, day), side, after, limit },
      ...{ knownBefore: momentOf(knownAt), municipalityId: municipalityId ?? null, place: placeOf(request.place) },
    };
  }

  /** Current begroting, less what was booked: each as one part, as both are opened by themselves. */
  private async remaining(figure: OpenedFigure): Promise<BoardPartsResponse> {
    const [current, actual] = [await this.reckoned.budget(figure, 'current'), await this.bookings.actual(figure)];
    const part = (id: string, column: string, amount: Money) => ({
      ...{ id, text: this.texts.say(`budget.column.${column}`), reference: '', amount },
      ...{ date: null, knownSince: null, url: null },
    });
    return whole([
      part('current', 'budgetCurrent', Money.parse(current.total)),
      part('actual', 'actual', Money.parse(actual.total).negate()),
    ]);
  }
}
