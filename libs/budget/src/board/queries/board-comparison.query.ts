import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { Texts } from '@koersvast/platform';
import type { LedgerSide } from '../../ledger/domain/ledger';
import { BoardBook, BoardField, dimensionsOf, SummedMeasure } from '../domain/board-measures';
import { pivot, PivotFact, PivotLine, PivotQuestion } from '../domain/pivot';
import type { BoardComparisonRequest } from '../http/board-comparison.request';
import type {
  BoardComparisonResponse,
  ComparedCellResponse,
  ComparedLineResponse,
} from '../http/board-comparison.response';
import { BoardStands, divisionOf, factsOf, Stand } from './board-stands.query';
import { ComparisonCauses } from './comparison-causes.query';
import { PivotCells } from './pivot-cells';
import { PivotNamesQuery } from './pivot-names.query';

type Fact = PivotFact<SummedMeasure>;

/** What is worth comparing of each book. */
const COMPARED: Record<BoardBook, readonly BoardField[]> = {
  CONTRACT: ['agreed', 'spent', 'forecast', 'variance'],
  MUNICIPAL: ['budgetCurrent', 'actual', 'remaining', 'budgetForecast'],
  ALL: ['agreed', 'spent', 'budgetContract', 'actualContract', 'combined'],
};

/** Two stands of one division side by side, with what differs and why. */
@Injectable()
export class BoardComparisonQuery {
  constructor(
    private readonly stands: BoardStands,
    private readonly causes: ComparisonCauses,
    private readonly names: PivotNamesQuery,
    private readonly texts: Texts,
  ) {}

  async compare(programmeId: string, request: BoardComparisonRequest): Promise<BoardComparisonResponse> {
    const { thenAsOf, thenKnownAt, ...asked } = request;
    const { book, rows } = divisionOf({ ...asked, columns: undefined });
    const before = { ...asked, asOf: thenAsOf, knownAt: thenKnownAt ?? asked.knownAt };
    const [names, now, then] = [
      await this.names.of(programmeId, asked.year),
      await this.stands.of(programmeId, book, asked),
      await this.stands.of(programmeId, book, before),
    ];
    const question: PivotQuestion<SummedMeasure> = { rows, columns: null, dimensionsOf, compare: names.compare };
    const [nowFacts, thenFacts] = [factsOf(now.facts, book), factsOf(then.facts, book)];
    const { lines } = pivot([...nowFacts, ...thenFacts], question);
    const cells = new ComparedCells(question, this.texts, new Set(thenFacts), asked.side);
    const presented = lines.map((line, index): ComparedLineResponse => ({
      key: line.path.join('~') || 'totaal',
      path: line.path.map((id, depth) => ({ dimension: rows[depth]!, id, name: names.of(rows[depth]!, id) })),
      opens: line.path.length > 0 && (lines[index + 1]?.path.length ?? 0) > line.path.length,
      cells: COMPARED[book].map((field) => cells.of(line, field)),
    }));
    const [total, ...rest] = presented;
    return {
      ...{ then: standOf(then), now: standOf(now), lines: rest, total: total! },
      fields: COMPARED[book].map((field) => ({
        ...{ field, label: this.texts.say(`budget.column.${field}`) },
        definition: this.texts.say(`budget.column.${field}.definition`),
      })),
      causes: await this.causes.of(programmeId, book, { request: asked, stand: now }, { request: before, stand: then }),
    };
  }
}

const standOf = ({ asOfDate, knownAt, elapsed }: Stand) => ({ asOfDate, knownAt, monthsElapsed: elapsed });

/** The cells of a line of both stands: its facts of each, apart. */
class ComparedCells {
  private readonly cells: PivotCells;

  constructor(
    question: PivotQuestion<SummedMeasure>,
    texts: Texts,
    private readonly before: ReadonlySet<Fact>,
    side?: LedgerSide,
  ) {
    this.cells = new PivotCells(question, texts, side);
  }

  of({ path, facts }: PivotLine<SummedMeasure>, field: BoardField): ComparedCellResponse {
    const then = this.cells.of({ path, facts: facts.filter((fact) => this.before.has(fact)) }, field, null);
    const now = this.cells.of({ path, facts: facts.filter((fact) => !this.before.has(fact)) }, field, null);
    const both = then.value !== null && now.value !== null;
    return {
      ...{ then: then.value, now: now.value, reason: now.reason ?? then.reason },
      difference: both ? Money.parse(now.value!).minus(Money.parse(then.value!)).toString() : null,
    };
  }
}
