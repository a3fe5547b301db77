import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { sumKnown } from '../../board/domain/board-figures';
import { ForecastFacts, OpenForecast } from '../../forecasts/queries/forecast-facts.query';
import { AssumedFigure, ExpectedShare, expectedSettlement, ForecastSpent } from '../domain/expected-settlement';
import { DecidedSettlementQuery } from './decided-settlement.query';
import { SettlementQuestion, SettlementStandQuery } from './settlement-stand.query';

export type { SettlementQuestion } from './settlement-stand.query';

/**
 * What an expected settlement rests on: a definitive or provisional statement, a decided scenario, or the agreed rules on
 * the forecast besteding; NONE: there are no rules or there is no forecast, so nothing is known.
 */
export type SettlementBasis = 'NONE' | 'FORECAST' | 'SCENARIO' | 'PROVISIONAL' | 'DEFINITIVE';

/** What the settlement of a contract year is or will be, as far as it was known. */
export interface ExpectedSettlement {
  basis: SettlementBasis;
  /** Above nil the municipality pays on top of the agreed budget. Empty when nothing is known. */
  municipalities: ExpectedShare[];
  /** Above nil borne by the partner. */
  partner: Money;
  /** Figures that a rule asks for and that were taken as agreed; only of FORECAST. */
  assumed: AssumedFigure[];
}

const NOTHING: ExpectedSettlement = { basis: 'NONE', municipalities: [], partner: Money.zero, assumed: [] };

/** The settlement of a contract year, for what reckons with it: prognose last = agreed + expected settlement (domain C6). */
@Injectable()
export class SettlementFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decided: DecidedSettlementQuery,
    private readonly stands: SettlementStandQuery,
    private readonly forecasts: ForecastFacts,
  ) {}

  /**
   * Of programmes in which the actor may read the budget; else as if nothing is known.
   * @param open the forecast of the same stand, when somebody has it in hand
   */
  async expected(question: SettlementQuestion, open?: OpenForecast): Promise<ExpectedSettlement> {
    const { programmeId, contractId, year, knownBefore } = question;
    if (!this.unitOfWork.actor.can('budget.read', { programmeId })) return NOTHING;
    const decided = await this.decided.of(contractId, year, knownBefore);
    if (decided) {
      const municipalities = decided.municipalities.map((share) => ({ ...share, low: null, high: null }));
      return { ...decided, municipalities, assumed: [] };
    }
    const stand = await this.stands.of(question);
    if (!stand) return NOTHING;
    const spent = spentOf(open ?? (await this.forecasts.open(question)));
    const outcome = expectedSettlement({ ...stand, spent });
    return outcome ? { basis: 'FORECAST', ...outcome } : NOTHING;
  }
}

/** All lines together; one that is not known leaves the sum not known, a place with nothing in it says nothing. */
function spentOf({ rows, book }: OpenForecast): ForecastSpent {
  const lines = rows
    .map((row) => ({ row, ...book.forecastOf(row) }))
    .filter(({ row, expected }) => !row.agreed.isZero() || expected !== null);
  const of = (which: 'low' | 'expected' | 'high') =>
    lines.length === 0 ? null : sumKnown(lines.map((line) => line[which]));
  return { low: of('low'), expected: of('expected'), high: of('high') };
}
