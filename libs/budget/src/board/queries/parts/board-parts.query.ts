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
import { BookingParts, FigureBookings } from './booking-parts.query';
import type { OpenedFigure } from './figure';
import { lessParts, OutlookParts } from './outlook-parts.query';
import { ReckonedParts } from './reckoned-parts.query';
import { VersionParts } from './version-parts.query';

/** Figures that are a sum of bookings and of nothing else: those need no board. */
const BOOKED: ReadonlySet<string> = new Set(['spent', 'spentPercentage', 'actual', 'actualPercentage']);

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

  /** The bookings behind a figure, by book; null for a figure that is no sum of bookings. */
  async bookingsOf(
    programmeId: string,
    request: BoardPartsRequest,
  ): Promise<{ book: 'ledger' | 'statements'; bookings: FigureBookings | null } | null> {
    const figure = () => this.figure(programmeId, request);
    switch (request.field) {
      case 'spent':
      case 'spentPercentage':
        return { book: 'statements', bookings: await this.bookings.spentLines(await figure()) };
      case 'actual':
      case 'actualPercentage':
        return { book: 'ledger', bookings: await this.bookings.actualLines(await figure()) };
      case 'actualContract':
        return { book: 'ledger', bookings: await this.bookings.contractLines(await figure()) };
      default:
        return null;
    }
  }

  private async figure(programmeId: string, request: BoardPartsRequest): Promise<OpenedFigure> {
    const { year, municipalityId, asOf, knownAt, after, limit, side = 'COST', knownSince = null } = request;
    const contractId = await this.board.contractOf(programmeId, request);
    const question = contractId === null ? null : { programmeId, contractId, year, municipalityId, asOf, knownAt };
    const board = question && !BOOKED.has(request.field) ? await this.budget.board(question) : null;
    const moments = question && !board ? await this.budget.momentsOf(question) : null;
    const day = board?.asOfDate ?? moments?.asOfDate ?? asOf ?? defaultStand(year, null, this.budget.today());
    return {
      ...{ programmeId, contractId, board, year, asOf: day, elapsed: monthsElapsed(year, day), side, after, limit },
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
