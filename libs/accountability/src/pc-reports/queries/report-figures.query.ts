import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { agreedPerMunicipality, BudgetBoard, BudgetFacts, combinedBooks } from '@koersvast/budget';
import { UnitOfWork } from '@koersvast/platform';
import type { ReportBook, ReportFigures, ReportSum } from '../domain/report-figures';
import { ProgrammeFiguresQuery } from './programme-figures.query';

export interface ReportStand {
  programmeId: string;
  contractId: string;
  year: number;
  municipalityId: string | null;
  /** 'yyyy-mm-dd' */
  asOf: string;
  /** Null: what is known now. */
  knownAt: Date | null;
}

const text = (amount: Money | null): string | null => amount?.toString() ?? null;

const sumOf = (figures: BudgetBoard['total']): ReportSum => ({
  agreed: figures.agreed.toString(),
  expected: figures.expected.toString(),
  spent: text(figures.spent),
  forecast: text(figures.forecast),
  variance: text(figures.variance),
});

const NOTHING: ReportSum = { agreed: '0.00', expected: '0.00', spent: null, forecast: null, variance: null };

/** The budget board of a report, in the plain shape in which a report shows and freezes it. */
@Injectable()
export class ReportFiguresQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly budget: BudgetFacts,
    private readonly programmes: ProgrammeFiguresQuery,
  ) {}

  /** With the moment until which the books were read, ISO 8601. @throws DomainError 403, 404 */
  async of(stand: ReportStand): Promise<{ figures: ReportFigures; knownAt: string }> {
    const board = await this.budget.board({ ...stand, knownAt: stand.knownAt?.toISOString(), groupBy: 'municipality' });
    const municipalities = await this.municipalities(stand.programmeId, stand.municipalityId);
    const { programmes, spreads } = await this.programmes.of(stand, board, municipalities);
    const figures = { ...present(board, municipalities), ...(programmes.length > 0 ? { programmes, spreads } : {}) };
    const books = stand.municipalityId === null ? reportBooks(board, municipalities) : [];
    const { paymentRoute } = board.contract;
    return { figures: { ...figures, paymentRoute, ...(books.length > 0 ? { books } : {}) }, knownAt: board.knownAt };
  }

  /** The municipalities in the scope of a report, in the order of the programme. */
  municipalities(programmeId: string, only: string | null): Promise<{ id: string; code: string; name: string }[]> {
    return this.unitOfWork.query(
      `select id, code, name from municipality where programme_id = $1 and ($2::uuid is null or id = $2) order by sort`,
      [programmeId, only],
    );
  }
}

const BOOK_WORDS = {
  CONTRIBUTION: 'bijdrage aan het gezamenlijke orgaan (4.3.3)',
  CONTRIBUTION_RECEIVED: 'bijdragen van de gemeenten (4.3.3), bate',
  CARE: 'zorg van de partner (3.4.1)',
} as const;

/** The books that hold the same money twice; none on a route where only the municipalities book it. */
function reportBooks(board: BudgetBoard, municipalities: readonly { id: string; name: string }[]): ReportBook[] {
  const { year, monthsElapsed: elapsed, contract } = board;
  if (contract.paymentRoute !== 'C' || municipalities.length < 2) return [];
  const books = combinedBooks({ route: 'C', year, elapsed, shares: agreedPerMunicipality(board) });
  return books.map(({ municipalityId, what, side, amount, double }) => {
    const owner = municipalities.find(({ id }) => id === municipalityId)?.name ?? 'Gezamenlijk orgaan';
    const signed = (of: Money) => (side === 'INCOME' ? of.negate() : of).toString();
    return {
      book: `${owner}: ${BOOK_WORDS[what as keyof typeof BOOK_WORDS]}`,
      amount: signed(amount),
      double: signed(double),
    };
  });
}

const present = (board: BudgetBoard, municipalities: { id: string; code: string; name: string }[]): ReportFigures => ({
  asOfDate: board.asOfDate,
  monthsElapsed: board.monthsElapsed,
  lines: board.rows.map((row) => ({
    lineId: row.lineId,
    versionId: row.lineVersionId,
    code: row.lineCode,
    municipalityId: row.municipalityId,
    municipality: row.municipality,
    buildingBlock: row.buildingBlock,
    ...sumOf(row),
  })),
  municipalities: municipalities.map((each) => {
    const group = board.groups.find(({ id }) => id === each.id);
    return { ...each, sum: group ? sumOf(group) : NOTHING };
  }),
  total: sumOf(board.total),
  undivided: board.undivided.toString(),
  course: board.course.map(({ month, spent, expected, forecast }) => ({
    month,
    spent: text(spent),
    expected: expected.toString(),
    forecast: text(forecast),
  })),
});
