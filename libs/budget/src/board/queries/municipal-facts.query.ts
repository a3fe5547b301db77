import { Injectable } from '@nestjs/common';
import { LocalDate, Period } from '@koersvast/kernel';
import type { PaymentRoute } from '@koersvast/contract';
import { BookTotals } from '../../ledger/queries/book-totals.query';
import type { LedgerSide } from '../../ledger/domain/ledger';
import {
  MunicipalBudgetFacts,
  MunicipalBudgetLineFact,
} from '../../municipal-budgets/queries/municipal-budget-facts.query';
import type { CostForecast } from '../../municipal-budgets/domain/cost-forecast';
import type { SummedMeasure } from '../domain/board-measures';
import { monthPlace } from '../domain/contract-facts';
import type { PivotFact, PivotPlace } from '../domain/pivot';
import { contractPlaces } from '../domain/contract-places';
import { MunicipalForecastQuery } from './municipal-forecast.query';

type Fact = PivotFact<SummedMeasure>;

export interface MunicipalStand {
  programmeId: string;
  year: number;
  /** Day of the stand, and the ended months at it: begroting holds on the day, bookings count over the months. */
  asOf: string;
  elapsed: number;
  /** ISO 8601, or 'infinity'. */
  knownBefore: string;
  municipalityId?: string | null;
  /** Lasten or baten: never both in one sum. */
  side: LedgerSide;
  /** Whose bookings on the ground of a contract are asked for apart; null: of any contract. */
  contract: { id: string; paymentRoute: PaymentRoute } | null;
  /** Whether the begroting is looked at ahead. */
  ahead: boolean;
}

/** A programme of the begroting is of one municipality: another may use the same code for something else. */
export const programmeMember = (municipalityId: string, code: string): string => `${municipalityId}:${code}`;

/** The begroting of the municipalities and what their ledgers booked, as amounts that add up. */
@Injectable()
export class MunicipalFactsQuery {
  constructor(
    private readonly budgets: MunicipalBudgetFacts,
    private readonly totals: BookTotals,
    private readonly forecasts: MunicipalForecastQuery,
  ) {}

  async of(stand: MunicipalStand): Promise<{ facts: Fact[]; lines: MunicipalBudgetLineFact[] }> {
    const { programmeId, year, asOf, knownBefore, municipalityId, side, elapsed } = stand;
    const from = LocalDate.of(year, 1, 1);
    const [all, booked] = await Promise.all([
      this.budgets.lines({ programmeId, year, asOf, knownBefore, municipalityId }),
      this.totals.by(
        {
          ...{ programmeId, knownBefore, municipalityId, from, to: LocalDate.addMonths(from, elapsed) },
          measures: [side === 'COST' ? 'ACTUAL_COST' : 'ACTUAL_INCOME'],
        },
        ...(['municipalityId', 'buildingBlockId', 'period', 'taskField', 'legalBasis', 'budgetProgramme'] as const),
      ),
    ]);
    const lines = all.filter((line) => line.side === side);
    const isOfContract = contractPlaces(lines, stand.contract);
    const forecasts = stand.ahead ? await this.forecasts.of(stand, all) : [];
    const bookings = booked.flatMap(({ amount, period, ...at }): Fact[] => {
      const of = {
        ...monthPlace(period!.slice(0, 7) as Period),
        ...{ municipality: at.municipalityId!, 'legal-basis': at.legalBasis! },
        ...(at.buildingBlockId && { 'building-block': at.buildingBlockId }),
        ...(at.taskField && { 'task-field': at.taskField }),
        ...(at.budgetProgramme && { programme: programmeMember(at.municipalityId!, at.budgetProgramme) }),
      };
      const contract: Fact[] = isOfContract(at) ? [{ measure: 'actualContract', of, amount }] : [];
      return [{ measure: 'actual', of, amount }, ...contract];
    });
    const ahead = forecasts.filter((one) => one.side === side).map(forecastFact);
    return { facts: [...lines.flatMap(lineFacts), ...bookings, ...ahead], lines };
  }
}

/** Where a forecast of the begroting belongs on the board. */
export const placeOfForecast = ({
  municipalityId,
  taskField,
  legalBasis,
  programmeCode,
}: CostForecast): PivotPlace => ({
  ...{ municipality: municipalityId, 'legal-basis': legalBasis },
  ...(taskField && { 'task-field': taskField }),
  ...(programmeCode && { programme: programmeMember(municipalityId, programmeCode) }),
});

const forecastFact = (forecast: CostForecast): Fact => ({
  ...{ measure: 'budgetForecast', of: placeOfForecast(forecast), amount: forecast.amount },
});

function lineFacts(line: MunicipalBudgetLineFact): Fact[] {
  const of = {
    ...{ municipality: line.municipalityId, 'task-field': line.taskField, 'legal-basis': line.legalBasis },
    programme: programmeMember(line.municipalityId, line.budgetProgramme.code),
  };
  return [
    { measure: 'budgetOriginal', of, amount: line.original },
    { measure: 'budgetAmendments', of, amount: line.amendments },
    { measure: 'budgetCurrent', of, amount: line.current },
    ...(line.contractId ? [{ measure: 'budgetContract' as const, of, amount: line.current }] : []),
  ];
}
