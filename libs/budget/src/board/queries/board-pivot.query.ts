import { Injectable } from '@nestjs/common';
import { Texts } from '@koersvast/platform';
import { monthsElapsed } from '../domain/board-figures';
import {
  BoardBook,
  BoardField,
  BOOK_FIELDS,
  dimensionsOf,
  dividersOf,
  isDerived,
  SummedMeasure,
} from '../domain/board-measures';
import type { BoardRow } from '../domain/budget-board';
import { contractFacts } from '../domain/contract-facts';
import { Pivot, pivot, PivotDimension, PivotFact, PivotLine, PivotQuestion } from '../domain/pivot';
import { defaultStand } from '../domain/stand';
import type { BoardPivotRequest } from '../http/board-pivot.request';
import type { BoardPivotResponse, PivotHeadResponse, PivotLineResponse } from '../http/board-pivot.response';
import { BudgetBoardQuery } from './budget-board.query';
import { BudgetFacts, momentOf } from './budget-facts.query';
import { MunicipalFactsQuery } from './municipal-facts.query';
import { PivotCells } from './pivot-cells';
import { PivotNames, PivotNamesQuery } from './pivot-names.query';

const DEFAULT_ROWS: Record<BoardBook, PivotDimension[]> = {
  CONTRACT: ['municipality', 'building-block'],
  MUNICIPAL: ['municipality', 'programme', 'task-field'],
  ALL: ['municipality'],
};

/** The facts of a stand, with what is only known of the contract book. */
interface Stand {
  contractId: string | null;
  asOfDate: string;
  knownAt: string;
  elapsed: number;
  rows: BoardRow[];
  facts: PivotFact<SummedMeasure>[];
}

/** The board divided as somebody chose, over one book or over the books side by side. */
@Injectable()
export class BoardPivotQuery {
  constructor(
    private readonly board: BudgetBoardQuery,
    private readonly budget: BudgetFacts,
    private readonly municipal: MunicipalFactsQuery,
    private readonly names: PivotNamesQuery,
    private readonly texts: Texts,
  ) {}

  async pivot(programmeId: string, request: BoardPivotRequest): Promise<BoardPivotResponse> {
    const book = request.book ?? 'CONTRACT';
    const dividers = dividersOf(book);
    const rows = (request.rows ?? DEFAULT_ROWS[book]).filter((dimension) => dividers.includes(dimension));
    const columns = request.columns && dividers.includes(request.columns) ? request.columns : null;
    const [stand, names] = await Promise.all([
      this.stand(programmeId, book, request),
      this.names.of(programmeId, request.year),
    ]);
    const question: PivotQuestion<SummedMeasure> = {
      rows: rows.filter((dimension) => dimension !== columns),
      columns,
      dimensionsOf,
      compare: names.compare,
    };
    const divided = pivot(factsOf(stand.facts, book), question);
    const field = columns ? this.fieldOf(book, request.field) : null;
    const heads = this.heads(book, field, divided, columns, names);
    const cells = new PivotCells(question, this.texts);
    const line = (of: PivotLine<SummedMeasure>, index: number): PivotLineResponse => ({
      key: of.path.join('~') || 'totaal',
      path: of.path.map((id, depth) => step(question.rows[depth]!, id, names)),
      opens: (divided.lines[index + 1]?.path.length ?? 0) > of.path.length && of.path.length > 0,
      cells: heads.map((head) => cells.of(of, head.field as BoardField, head.member)),
      ...rowOf(of, question.rows, stand.rows),
    });
    const [total, ...lines] = divided.lines.map(line);
    return {
      ...{ year: request.year, contractId: stand.contractId, asOfDate: stand.asOfDate, knownAt: stand.knownAt },
      ...{ monthsElapsed: stand.elapsed, book, side: request.side ?? 'COST', rows: [...question.rows], columns, field },
      ...{ heads, lines, total: total! },
      dividers: dividers.map((dimension) => ({ dimension, label: this.texts.say(`budget.pivot.${dimension}`) })),
      fields: BOOK_FIELDS[book]
        .filter((one) => !isDerived(one))
        .map((one) => ({ field: one, label: this.texts.say(`budget.column.${one}`) })),
    };
  }

  private async stand(programmeId: string, book: BoardBook, request: BoardPivotRequest): Promise<Stand> {
    const contractId = await this.board.contractOf(programmeId, request);
    const { year, municipalityId, asOf, knownAt } = request;
    if (contractId === null) return this.ledgersOnly(programmeId, book, request);
    const board = await this.budget.board({ ...{ programmeId, contractId, year, municipalityId, asOf, knownAt } });
    const elapsed = board.monthsElapsed;
    const knownBefore = momentOf(knownAt);
    const side = request.side ?? 'COST';
    const stand = { programmeId, year, asOf: board.asOfDate, elapsed, knownBefore, municipalityId, side };
    const contract = book === 'MUNICIPAL' ? [] : contractFacts(board.rows, board.municipalities, { year, elapsed });
    const municipal = book === 'CONTRACT' ? [] : (await this.municipal.of(stand)).facts;
    return {
      ...{ contractId, asOfDate: board.asOfDate, knownAt: board.knownAt, elapsed },
      rows: board.rows,
      facts: [...contract, ...municipal],
    };
  }

  /** A year without a contract: the ledgers go on. */
  private async ledgersOnly(programmeId: string, book: BoardBook, request: BoardPivotRequest): Promise<Stand> {
    const { year, municipalityId, side = 'COST' } = request;
    const asOf = request.asOf ?? defaultStand(year, null, this.budget.today());
    const elapsed = monthsElapsed(year, asOf);
    const knownBefore = momentOf(request.knownAt);
    const stand = { programmeId, year, asOf, elapsed, knownBefore, municipalityId, side };
    const facts = book === 'CONTRACT' ? [] : (await this.municipal.of(stand)).facts;
    return { contractId: null, asOfDate: asOf, knownAt: this.budget.until(knownBefore), elapsed, rows: [], facts };
  }

  /** The measure of divided columns: the one asked for, or the first that the book can divide by time. */
  private fieldOf(book: BoardBook, asked: BoardField | undefined): BoardField {
    if (asked && !isDerived(asked) && BOOK_FIELDS[book].includes(asked)) return asked;
    return book === 'CONTRACT' ? 'spent' : book === 'MUNICIPAL' ? 'actual' : 'spent';
  }

  private heads(
    book: BoardBook,
    field: BoardField | null,
    { columns }: Pivot<SummedMeasure>,
    by: PivotDimension | null,
    names: PivotNames,
  ): PivotHeadResponse[] {
    if (field === null) return BOOK_FIELDS[book].map((one) => this.head(one));
    const head = this.head(field);
    const parts = columns.map((member) => ({ ...head, member, label: names.of(by!, member) }));
    return [...parts, { ...head, label: this.texts.say('budget.pivot.total') }];
  }

  private head(field: BoardField): PivotHeadResponse {
    return {
      ...{ field, member: null, label: this.texts.say(`budget.column.${field}`) },
      definition: this.texts.say(`budget.column.${field}.definition`),
      kind: field === 'favour' ? 'favour' : field.endsWith('Percentage') ? 'percent' : 'money',
      signed: ['amendments', 'variance', 'budgetAmendments', 'remaining'].includes(field),
    };
  }
}

const factsOf = (facts: PivotFact<SummedMeasure>[], book: BoardBook): PivotFact<SummedMeasure>[] =>
  facts.filter(({ measure }) => BOOK_FIELDS[book].includes(measure));

const step = (dimension: PivotDimension, id: string, names: PivotNames) => ({
  ...{ dimension, id },
  name: names.of(dimension, id),
});

/** The line of the contract budget that this is, and the months that somebody has yet to state. */
function rowOf(line: PivotLine<SummedMeasure>, rows: readonly PivotDimension[], board: readonly BoardRow[]) {
  const id = (dimension: PivotDimension) => line.path[rows.indexOf(dimension)];
  const other = line.path.some((_, depth) => rows[depth] !== 'municipality' && rows[depth] !== 'building-block');
  const [municipality, block] = [id('municipality'), id('building-block')];
  const under = other
    ? []
    : board.filter(
        (row) =>
          (municipality === undefined || row.municipalityId === municipality) &&
          (block === undefined || row.buildingBlockId === block),
      );
  const missing = new Set(under.flatMap((row) => row.missingMonths));
  const one = municipality && block ? under[0] : undefined;
  return {
    ...{ lineId: one?.lineId ?? null, lineCode: one?.lineCode ?? null },
    missingMonths: [...missing].sort((a, b) => a - b),
  };
}
