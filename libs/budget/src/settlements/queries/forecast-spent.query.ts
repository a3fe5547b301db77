import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { sumKnown } from '../../board/domain/board-figures';
import { BudgetFacts } from '../../board/queries/budget-facts.query';
import { ForecastFacts } from '../../forecasts/queries/forecast-facts.query';

/** Besteding of a whole contract year as forecast; null when one of the lines is not known. */
export interface ForecastSpent {
  /** Until which day the statements count, 'yyyy-mm-dd'. */
  asOf: string;
  LOW: Money | null;
  EXPECTED: Money | null;
  HIGH: Money | null;
}

/** The forecast of besteding that a scenario starts from: all lines of the contract together. */
@Injectable()
export class ForecastSpentQuery {
  constructor(
    private readonly facts: ForecastFacts,
    private readonly board: BudgetFacts,
  ) {}

  async of(programmeId: string, contractId: string, year: number): Promise<ForecastSpent> {
    const { stand } = await this.board.stand({ programmeId, contractId, year });
    const lines = await this.facts.of({ contractId, year, asOf: stand.asOfDate, knownBefore: 'infinity' });
    const of = (which: 'low' | 'expected' | 'high') =>
      lines.length === 0 ? null : sumKnown(lines.map((line) => line[which]));
    return { asOf: stand.asOfDate, LOW: of('low'), EXPECTED: of('expected'), HIGH: of('high') };
  }
}
