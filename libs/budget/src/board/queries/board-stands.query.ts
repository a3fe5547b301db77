import { Injectable } from '@nestjs/common';
import { monthsElapsed } from '../domain/board-figures';
import { BoardBook, BOOK_FIELDS, dividersOf, SummedMeasure } from '../domain/board-measures';
import { contractFacts } from '../domain/contract-facts';
import type { PivotDimension, PivotFact } from '../domain/pivot';
import { routeFacts } from '../domain/route-facts';
import { defaultStand } from '../domain/stand';
import type { BoardPivotRequest } from '../http/board-pivot.request';
import { BudgetBoardQuery } from './budget-board.query';
import { agreedPerMunicipality, BudgetBoard, BudgetFacts, momentOf } from './budget-facts.query';
import { MunicipalFactsQuery } from './municipal-facts.query';

const DEFAULT_ROWS: Record<BoardBook, PivotDimension[]> = {
  CONTRACT: ['municipality', 'building-block'],
  MUNICIPAL: ['municipality', 'programme', 'task-field'],
  ALL: ['municipality'],
};

/** The facts of a book at a stand. */
export interface Stand {
  /** Null in a year without a contract. */
  board: BudgetBoard | null;
  asOfDate: string;
  /** Until when the books were read, ISO 8601. */
  knownAt: string;
  /** As asked: ISO 8601, or 'infinity'. */
  knownBefore: string;
  elapsed: number;
  year: number;
  facts: PivotFact<SummedMeasure>[];
}

/** Book and division as asked; what the book cannot be divided by is left out. */
export function divisionOf(request: Pick<BoardPivotRequest, 'book' | 'rows' | 'columns'>) {
  const book = request.book ?? 'CONTRACT';
  const dividers = dividersOf(book);
  const columns = request.columns && dividers.includes(request.columns) ? request.columns : null;
  const rows = (request.rows ?? DEFAULT_ROWS[book]).filter((one) => dividers.includes(one) && one !== columns);
  return { book, dividers, columns, rows };
}

export const factsOf = (facts: PivotFact<SummedMeasure>[], book: BoardBook): PivotFact<SummedMeasure>[] =>
  facts.filter(({ measure }) => BOOK_FIELDS[book].includes(measure));

/** Reads a book at the stand that was asked for. */
@Injectable()
export class BoardStands {
  constructor(
    private readonly board: BudgetBoardQuery,
    private readonly budget: BudgetFacts,
    private readonly municipal: MunicipalFactsQuery,
  ) {}

  async of(programmeId: string, book: BoardBook, request: BoardPivotRequest): Promise<Stand> {
    const { year, municipalityId, asOf, knownAt, side = 'COST' } = request;
    const contractId = await this.board.contractOf(programmeId, request);
    const question = contractId && { programmeId, contractId, year, municipalityId, asOf, knownAt };
    const board = question ? await this.budget.board(question) : null;
    const asOfDate = board?.asOfDate ?? asOf ?? defaultStand(year, null, this.budget.today());
    const elapsed = monthsElapsed(year, asOfDate);
    const knownBefore = momentOf(knownAt);
    const ledgers = {
      ...{ programmeId, year, asOf: asOfDate, elapsed, knownBefore, municipalityId, side },
      ...{ contract: board && board.contract, ahead: book === 'MUNICIPAL' },
    };
    const municipal = book === 'CONTRACT' ? [] : (await this.municipal.of(ledgers)).facts;
    const contract =
      board === null || book === 'MUNICIPAL' ? [] : contractFacts(board.rows, board.municipalities, { year, elapsed });
    const routed =
      board === null || book !== 'ALL'
        ? []
        : routeFacts({
            ...{ route: board.contract.paymentRoute, year, elapsed, side, only: municipalityId },
            shares: agreedPerMunicipality(board),
          });
    return {
      ...{ board, asOfDate, knownBefore, elapsed, year },
      knownAt: board?.knownAt ?? this.budget.until(knownBefore),
      facts: [...contract, ...municipal, ...routed],
    };
  }
}
