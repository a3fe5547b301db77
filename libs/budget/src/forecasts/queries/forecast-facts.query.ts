import { Injectable } from '@nestjs/common';
import type { Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import type { BoardBase } from '../../board/domain/budget-board';
import { BoardRowsQuery } from '../../board/queries/board-rows.query';
import { ForecastBook, ForecastInputs } from '../domain/forecast-book';
import type { ForecastMethod } from '../domain/forecast-method';
import { ForecastInputsQuery, ForecastStand } from './forecast-inputs.query';

/** The forecast of besteding of one municipality x bouwsteen; amounts are null when not known, which is never nil. */
export interface ForecastFact {
  municipalityId: string;
  municipality: string;
  buildingBlockId: string;
  buildingBlock: string;
  lineId: string | null;
  low: Money | null;
  /** With the middle of the risks that were taken over. */
  expected: Money | null;
  high: Money | null;
  /** The method that the amount follows; null when nothing is known. */
  method: ForecastMethod | null;
  /** Why that method was chosen; null when nobody chose, and when the run rate took its place. */
  reason: string | null;
}

/** What the forecasts of a contract year were made of, at a stand. */
export interface OpenForecast {
  rows: BoardBase[];
  inputs: ForecastInputs;
  book: ForecastBook;
}

/** The chosen forecasts of besteding (domain C6: never of advances), for the board, the reports and the signals. */
@Injectable()
export class ForecastFacts {
  constructor(
    private readonly contracts: ContractFacts,
    private readonly board: BoardRowsQuery,
    private readonly inputs: ForecastInputsQuery,
  ) {}

  /**
   * One fact per line of the contract year, and per place where besteding was stated without a line, in the order of the
   * board. Months count that ended on or before `asOf` ('yyyy-mm-dd') and were recorded before `knownBefore` (ISO 8601).
   * @throws DomainError 404 when the contract is not there for the actor
   */
  async of(question: Omit<ForecastStand, 'programmeId'> & { municipalityId?: string | null }): Promise<ForecastFact[]> {
    const { programmeId } = await this.contracts.one(question.contractId);
    const { rows, book } = await this.open({ ...question, programmeId });
    const wanted = rows.filter((row) => !question.municipalityId || row.municipalityId === question.municipalityId);
    return wanted.map((row) => {
      const { low, expected, high, method, fellBack } = book.forecastOf(row);
      const { municipalityId, municipality, buildingBlockId, buildingBlock, lineId } = row;
      const reason = method && !fellBack ? (book.choiceOf(row)?.reason ?? null) : null;
      return {
        municipalityId,
        municipality,
        buildingBlockId,
        buildingBlock,
        lineId,
        low,
        expected,
        high,
        method,
        reason,
      };
    });
  }

  /** For who shows more than the outcome. */
  async open(stand: ForecastStand): Promise<OpenForecast> {
    const { contractId, year, asOf, knownBefore } = stand;
    const rows = await this.board.rows({ contractId, year, asOfDate: asOf, knownBefore });
    const inputs = await this.inputs.of(stand, rows);
    return { rows, inputs, book: new ForecastBook(inputs, rows) };
  }
}
