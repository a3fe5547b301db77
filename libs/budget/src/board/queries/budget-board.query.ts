import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { Clock, Texts, UnitOfWork } from '@koersvast/platform';
import type { BoardFigures, BoardRow } from '../domain/budget-board';
import { defaultStand } from '../domain/stand';
import { boardColumns } from '../http/board-columns';
import type { BudgetBoardRequest, BoardStandRequest } from '../http/budget-board.request';
import type { BoardFiguresResponse, BoardRowResponse, BudgetBoardResponse } from '../http/budget-board.response';
import { BudgetBoard, BudgetFacts } from './budget-facts.query';

const WHICH_CONTRACT = `
  select c.id from contract c
  left join agreed_budget b on b.contract_id = c.id and b.year = $2
  where c.programme_id = $1
    and (b.id is not null or (c.starts_on <= make_date($2, 12, 31) and c.ends_on >= make_date($2, 1, 1)))
  order by b.id is null, c.code limit 1`;

/** The budget board as the screen wants it. */
@Injectable()
export class BudgetBoardQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly facts: BudgetFacts,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  async board(programmeId: string, request: BudgetBoardRequest): Promise<BudgetBoardResponse> {
    const contractId = await this.contractOf(programmeId, request);
    const groupBy = request.groupBy ?? 'municipality';
    const columns = boardColumns(this.texts);
    if (contractId === null) return { ...this.empty(request), groupBy, columns };
    return { ...present(await this.facts.board({ ...request, programmeId, contractId, groupBy })), groupBy, columns };
  }

  /** The contract asked for, or the one that holds in the year, one with a budget first; null when there is none. */
  async contractOf(programmeId: string, { contractId, year }: BoardStandRequest): Promise<string | null> {
    if (contractId) return (await this.contracts.one(contractId)).id;
    const [row] = await this.unitOfWork.query<{ id: string }>(WHICH_CONTRACT, [programmeId, year]);
    return row?.id ?? null;
  }

  private empty({ year, asOf }: BudgetBoardRequest): Omit<BudgetBoardResponse, 'groupBy' | 'columns'> {
    const nothing = figures({
      original: Money.zero,
      amendments: Money.zero,
      committed: null,
      low: null,
      high: null,
      agreed: Money.zero,
      expected: Money.zero,
      spent: null,
      forecast: null,
      variance: null,
      favour: null,
      spentPercentage: null,
      missingMonths: [],
    });
    return {
      year,
      contractId: null,
      contractCode: null,
      contractTitle: null,
      asOfDate: asOf ?? defaultStand(year, null, this.clock.today()),
      knownAt: this.clock.now().toISOString(),
      monthsElapsed: 0,
      versionNumber: null,
      undivided: Money.zero.toString(),
      forecastLast: null,
      forecastLastLow: null,
      forecastLastHigh: null,
      settlementBasis: 'NONE',
      advanced: null,
      rows: [],
      groups: [],
      total: nothing,
      course: [],
    };
  }
}

const figures = (of: BoardFigures): BoardFiguresResponse => ({
  original: of.original.toString(),
  amendments: of.amendments.toString(),
  committed: of.committed?.toString() ?? null,
  low: of.low?.toString() ?? null,
  high: of.high?.toString() ?? null,
  agreed: of.agreed.toString(),
  expected: of.expected.toString(),
  spent: of.spent?.toString() ?? null,
  forecast: of.forecast?.toString() ?? null,
  variance: of.variance?.toString() ?? null,
  favour: of.favour,
  spentPercentage: of.spentPercentage?.toString() ?? null,
  missingMonths: of.missingMonths,
});

const row = (of: BoardRow): BoardRowResponse => ({
  municipalityId: of.municipalityId,
  municipality: of.municipality,
  buildingBlockId: of.buildingBlockId,
  buildingBlock: of.buildingBlock,
  lineId: of.lineId,
  lineCode: of.lineCode,
  ...figures(of),
  months: of.months.map((spent, index) => ({ month: index + 1, spent: spent?.toString() ?? null })),
});

const present = ({
  contract,
  municipalities: _,
  lastRange,
  ...board
}: BudgetBoard): Omit<BudgetBoardResponse, 'groupBy' | 'columns'> => ({
  ...board,
  contractId: contract.id,
  contractCode: contract.code,
  contractTitle: contract.title,
  undivided: board.undivided.toString(),
  forecastLast: board.forecastLast?.toString() ?? null,
  forecastLastLow: lastRange?.low.toString() ?? null,
  forecastLastHigh: lastRange?.high.toString() ?? null,
  advanced: board.advanced?.toString() ?? null,
  rows: board.rows.map(row),
  groups: board.groups.map((group) => ({ id: group.id, name: group.name, ...figures(group) })),
  total: figures(board.total),
  course: board.course.map((month) => ({
    month: month.month,
    spent: month.spent?.toString() ?? null,
    expected: month.expected.toString(),
    forecast: month.forecast?.toString() ?? null,
  })),
});
