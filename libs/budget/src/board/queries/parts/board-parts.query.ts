import { Injectable } from '@nestjs/common';
import { Texts } from '@koersvast/platform';
import { monthsElapsed } from '../../domain/board-figures';
import type { BoardField, SummedMeasure } from '../../domain/board-measures';
import { placeOf } from '../../domain/figure-place';
import { defaultStand } from '../../domain/stand';
import type { BoardPartsRequest } from '../../http/board-parts.request';
import type { BoardPartsResponse } from '../../http/board-parts.response';
import { BudgetBoardQuery } from '../budget-board.query';
import { BudgetFacts, momentOf } from '../budget-facts.query';
import { BookingParts } from './booking-parts.query';
import type { OpenedFigure } from './figure';
import { lessParts, OutlookParts } from './outlook-parts.query';
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
    private readonly outlook: OutlookParts,
    private readonly texts: Texts,
  ) {}

  async parts(programmeId: string, request: BoardPartsRequest): Promise<BoardPartsResponse> {
    return this.of(await this.figure(programmeId, request), request.field);
  }

  private async of(figure: OpenedFigure, field: BoardField): Promise<BoardPartsResponse> {
    switch (field) {
      case 'original':
      case 'amendments':
      case 'agreed':
        return this.versions.of(figure, field);
      case 'spent':
      case 'spentPercentage':
        return this.bookings.spent(figure);
      case 'actual':
      case 'actualPercentage':
        return this.bookings.actual(figure);
      case 'actualContract':
        return this.bookings.actualOfContract(figure);
      case 'expected':
        return this.reckoned.expected(figure);
      case 'committed':
        return this.reckoned.committed(figure);
      case 'advanced':
      case 'forecastLast':
        return this.reckoned.municipalities(figure, field);
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
      case 'budgetForecast':
        return this.outlook.budget(figure);
      case 'routed':
      case 'elimination':
        return this.outlook.routed(figure, field === 'elimination');
      case 'remaining':
        return this.less(figure, 'budgetCurrent', 'actual');
      case 'combined':
        return this.less(figure, 'routed', 'elimination');
      case 'budgetVariance':
      case 'budgetFavour':
        return figure.side === 'COST'
          ? this.less(figure, 'budgetCurrent', 'budgetForecast')
          : this.less(figure, 'budgetForecast', 'budgetCurrent');
    }
  }

  private async figure(programmeId: string, request: BoardPartsRequest): Promise<OpenedFigure> {
    const { year, municipalityId, asOf, knownAt, after, limit, side = 'COST', knownSince = null } = request;
    const contractId = await this.board.contractOf(programmeId, request);
    const board =
      contractId && (await this.budget.board({ programmeId, contractId, year, municipalityId, asOf, knownAt }));
    const day = (board && board.asOfDate) || (asOf ?? defaultStand(year, null, this.budget.today()));
    return {
      ...{ programmeId, board: board || null, year, asOf: day, elapsed: monthsElapsed(year, day), side, after, limit },
      ...{
        knownSince,
        knownBefore: momentOf(knownAt),
        municipalityId: municipalityId ?? null,
        place: placeOf(request.place),
      },
    };
  }

  /** A figure that is one less another: each as one part, as both are opened by themselves. */
  private async less(figure: OpenedFigure, one: SummedMeasure, other: SummedMeasure): Promise<BoardPartsResponse> {
    const [first, second] = [await this.of(figure, one), await this.of(figure, other)];
    const part = (id: SummedMeasure, { total }: BoardPartsResponse) => ({
      ...{ id, total, text: this.texts.say(`budget.column.${id}`) },
    });
    return lessParts(part(one, first), part(other, second));
  }
}
