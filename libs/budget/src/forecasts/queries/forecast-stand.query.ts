import { Injectable } from '@nestjs/common';
import { ContractFact, ContractFacts } from '@koersvast/contract';
import type { BoardBase } from '../../board/domain/budget-board';
import type { BoardStandRequest } from '../../board/http/budget-board.request';
import { BudgetBoardQuery } from '../../board/queries/budget-board.query';
import { BudgetFacts } from '../../board/queries/budget-facts.query';
import { ForecastRow, rowOf } from '../domain/forecast-sum';
import { ForecastFacts, OpenForecast } from './forecast-facts.query';

export interface StandingForecast extends OpenForecast {
  contract: ContractFact;
  year: number;
  /** 'yyyy-mm-dd' */
  asOf: string;
  knownBefore: string;
  elapsed: number;
  /** The rows asked for, each with its forecast. */
  lines: ForecastRow[];
}

/** What the screens and papers of the forecast are made of: one contract year at one stand, the same stand as the board. */
@Injectable()
export class ForecastStandQuery {
  constructor(
    private readonly board: BudgetBoardQuery,
    private readonly budget: BudgetFacts,
    private readonly contracts: ContractFacts,
    private readonly facts: ForecastFacts,
  ) {}

  /** Null when the programme has no contract in that year. @throws DomainError 404 unknown contract */
  async at(programmeId: string, request: BoardStandRequest): Promise<StandingForecast | null> {
    const contractId = await this.board.contractOf(programmeId, request);
    if (contractId === null) return null;
    const contract = await this.contracts.one(contractId);
    const { year, asOf, knownAt, municipalityId } = request;
    const { stand } = await this.budget.stand({ programmeId, contractId, year, asOf, knownAt });
    const { asOfDate, knownBefore } = stand;
    const open = await this.facts.open({ programmeId, contractId, year, asOf: asOfDate, knownBefore });
    const { elapsed } = open.inputs;
    const wanted = (row: BoardBase) => !municipalityId || row.municipalityId === municipalityId;
    const lines = open.rows.filter(wanted).map((row) => rowOf(row, open.book.forecastOf(row), elapsed));
    return { ...open, contract, year, asOf: asOfDate, knownBefore, elapsed, lines };
  }
}
