import { Injectable } from '@nestjs/common';
import { Texts } from '@koersvast/platform';
import { BoardBook, BoardField, BOOK_FIELDS, dimensionsOf, isDerived, SummedMeasure } from '../domain/board-measures';
import type { BoardRow } from '../domain/budget-board';
import { Pivot, pivot, PivotDimension, PivotLine, PivotQuestion } from '../domain/pivot';
import type { BoardPivotRequest } from '../http/board-pivot.request';
import type { BoardPivotResponse, PivotHeadResponse, PivotLineResponse } from '../http/board-pivot.response';
import { BoardStands, divisionOf, factsOf } from './board-stands.query';
import { PivotCells } from './pivot-cells';
import { PivotNames, PivotNamesQuery } from './pivot-names.query';

/** The board divided as somebody chose, over one book or over the books side by side. */
@Injectable()
export class BoardPivotQuery {
  constructor(
    private readonly stands: BoardStands,
    private readonly names: PivotNamesQuery,
    private readonly texts: Texts,
  ) {}

  async pivot(programmeId: string, request: BoardPivotRequest): Promise<BoardPivotResponse> {
    const { book, dividers, columns, rows } = divisionOf(request);
    const [stand, names] = await Promise.all([
      this.stands.of(programmeId, book, request),
      this.names.of(programmeId, request.year),
    ]);
    const question: PivotQuestion<SummedMeasure> = { rows, columns, dimensionsOf, compare: names.compare };
    const divided = pivot(factsOf(stand.facts, book), question);
    const field = columns ? this.fieldOf(book, request.field) : null;
    const heads = this.heads(book, field, divided, columns, names);
    const cells = new PivotCells(question, this.texts, request.side);
    const line = (of: PivotLine<SummedMeasure>, index: number): PivotLineResponse => ({
      key: of.path.join('~') || 'totaal',
      path: of.path.map((id, depth) => step(question.rows[depth]!, id, names)),
      opens: (divided.lines[index + 1]?.path.length ?? 0) > of.path.length && of.path.length > 0,
      cells: heads.map((head) => cells.of(of, head.field as BoardField, head.member)),
      ...rowOf(of, question.rows, stand.board?.rows ?? []),
    });
    const [total, ...lines] = divided.lines.map(line);
    return {
      ...{
        year: request.year,
        contractId: stand.board?.contract.id ?? null,
        asOfDate: stand.asOfDate,
        knownAt: stand.knownAt,
      },
      ...{ monthsElapsed: stand.elapsed, book, side: request.side ?? 'COST', rows: [...question.rows], columns, field },
      ...{ heads, lines, total: total! },
      dividers: dividers.map((dimension) => ({ dimension, label: this.texts.say(`budget.pivot.${dimension}`) })),
      fields: BOOK_FIELDS[book]
        .filter((one) => !isDerived(one))
        .map((one) => ({ field: one, label: this.texts.say(`budget.column.${one}`) })),
    };
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
      kind:
        field === 'favour' || field === 'budgetFavour' ? 'favour' : field.endsWith('Percentage') ? 'percent' : 'money',
      signed: ['amendments', 'variance', 'budgetAmendments', 'remaining', 'budgetVariance'].includes(field),
    };
  }
}

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
