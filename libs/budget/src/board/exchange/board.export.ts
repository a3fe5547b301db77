import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, ExportPaper, ExportParameters, exportParameter, ExportSource, UnitOfWork } from '@koersvast/platform';
import { type Block, renderPaper, type ReportDocument } from '@koersvast/reports';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { BoardPivotRequest } from '../http/board-pivot.request';
import type { BoardPivotResponse } from '../http/board-pivot.response';
import { BoardPivotQuery } from '../queries/board-pivot.query';
import { BudgetFacts } from '../queries/budget-facts.query';
import { boardChart } from './board-chart';
import { boardTable } from './board-table';

interface Scope {
  programme: string;
  municipalities: string;
  fictitious: boolean;
  municipality: string | null;
  contract: string | null;
}

const SCOPE = `
  select p.name as programme, p.fictitious_amounts as fictitious,
         (select string_agg(m.name, ', ' order by m.sort) from municipality m where m.programme_id = p.id) as municipalities,
         (select m.name from municipality m where m.id = $2 and m.programme_id = p.id) as municipality,
         (select c.code || ' ' || c.title from contract c where c.id = $3) as contract
  from programme p where p.id = $1`;

const BOOKS = {
  CONTRACT: 'Contractbudget en bestedingen',
  MUNICIPAL: 'Begroting en grootboek',
  ALL: 'De boeken naast elkaar',
};

/** The board as somebody sees it: parameters are those of `GET /budget-board/pivot`, and `hidden` the columns left out. */
@Injectable()
@ExportSource('budget-board')
export class BoardExport implements ExportPaper {
  readonly permission = 'budget.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: BoardPivotQuery,
    private readonly facts: BudgetFacts,
    private readonly clock: Clock,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { year } = requestOf(parameters);
    return Promise.resolve(`Budgetbord ${year}`);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    this.unitOfWork.actor.demand('budget.read', { programmeId });
    const request = requestOf(parameters);
    const pivot = await this.query.pivot(programmeId, request);
    const [scope] = await this.unitOfWork.query<Scope>(SCOPE, [
      programmeId,
      request.municipalityId ?? null,
      pivot.contractId,
    ]);
    const hidden = new Set((parameters.hidden ?? '').split(','));
    const chart = await this.chart(programmeId, request, pivot);
    return renderPaper(boardReport(pivot, scope!, hidden, this.clock.now().toISOString(), chart), format);
  }

  /** The course of the year, as the screen draws it under the contract budget. */
  private async chart(programmeId: string, request: BoardPivotRequest, pivot: BoardPivotResponse): Promise<Block[]> {
    if (pivot.book !== 'CONTRACT' || pivot.contractId === null) return [];
    const { year, municipalityId, asOf, knownAt } = request;
    const { contractId } = pivot;
    const board = await this.facts.board({ programmeId, contractId, year, municipalityId, asOf, knownAt });
    return board.rows.length === 0 ? [] : [boardChart(board)];
  }
}

/** @throws DomainError 422 when the parameters are not those of the board */
function requestOf(parameters: ExportParameters): BoardPivotRequest {
  const request = plainToInstance(BoardPivotRequest, parameters);
  const [wrong] = validateSync(request);
  if (wrong) throw new DomainError('platform.export-parameter', { params: { name: wrong.property } });
  return request;
}

const boardReport = (
  pivot: BoardPivotResponse,
  { programme, municipalities, fictitious, municipality, contract }: Scope,
  hidden: ReadonlySet<string>,
  createdAt: string,
  chart: Block[],
): ReportDocument => ({
  ...{ kind: 'Budgetbord', title: `Budgetbord ${pivot.year}`, organisation: `${programme} · ${municipalities}` },
  subtitle: [
    municipality ?? municipalities,
    `${BOOKS[pivot.book]}${pivot.book === 'CONTRACT' ? '' : pivot.side === 'COST' ? ', lasten' : ', baten'}`,
  ],
  facts: [
    ...(contract ? [{ label: 'Contract', value: contract }] : []),
    { label: 'Stand op', value: LocalDate.format(pivot.asOfDate) },
    { label: 'Bekend op', value: LocalDate.format(LocalDate.at(new Date(pivot.knownAt))) },
  ],
  fictitious: fictitious ? 'Voorbeeldbedragen, niet van een echt contract.' : null,
  source: {
    ...{ asOf: pivot.asOfDate, knownOn: LocalDate.at(new Date(pivot.knownAt)), snapshot: null },
    template: 'Budgetbord 1.0',
  },
  ...{ hash: null, createdAt },
  sections: [
    {
      ...{ id: 'bord', heading: BOOKS[pivot.book], level: 1 as const, landscape: true },
      blocks: [boardTable(pivot, hidden)],
    },
    ...(chart.length > 0
      ? [
          {
            id: 'verloop',
            heading: 'Verloop en prognose',
            level: 1 as const,
            landscape: true,
            flow: true,
            blocks: chart,
          },
        ]
      : []),
  ],
});
