import { Injectable } from '@nestjs/common';
import { Period } from '@koersvast/kernel';
import type { ExpenditureBookingsResponse } from '../../expenditure/http/expenditure.response';
import type { ExpenditureFilter } from '../../expenditure/queries/expenditure-filter';
import { ExpenditureListQuery } from '../../expenditure/queries/expenditure-list.query';
import { monthsElapsed } from '../domain/board-figures';
import type { BoardBookingsRequest } from '../http/budget-board.request';
import { BudgetBoardQuery } from './budget-board.query';
import { BudgetFacts } from './budget-facts.query';

/** The lines behind one figure of besteding on the board, at the same stand as the board. */
@Injectable()
export class BoardBookingsQuery {
  constructor(
    private readonly board: BudgetBoardQuery,
    private readonly facts: BudgetFacts,
    private readonly lines: ExpenditureListQuery,
  ) {}

  async page(programmeId: string, request: BoardBookingsRequest): Promise<ExpenditureBookingsResponse> {
    const contractId = await this.board.contractOf(programmeId, request);
    if (contractId === null) return { items: [], next: null, count: 0, total: '0.00' };
    const stand = await this.facts.momentsOf({ ...request, programmeId, contractId });
    const { year, municipalityId, buildingBlockId, month, after, limit } = request;
    const elapsed = monthsElapsed(year, stand.asOfDate);
    const filter: ExpenditureFilter = {
      programmeId,
      contractId,
      municipalityId,
      buildingBlockId,
      ...monthsOf(year, elapsed, month),
      knownBefore: stand.knownBefore,
    };
    return { ...(await this.lines.page(filter, { after, limit })), ...(await this.lines.totals(filter)) };
  }
}

/** Months 1 to `elapsed`, or only `month` when it is among them; half-open, so that nothing elapsed is nothing. */
function monthsOf(year: number, elapsed: number, month: number | undefined): { from: string; to: string } {
  const first = Period.range(Period.of(year, month ?? 1)).from;
  const last = month ? Math.min(month, elapsed) : elapsed;
  return { from: first, to: last === 0 ? first : Period.range(Period.of(year, last)).to };
}
