import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { ContractFact, ContractFacts } from '@koersvast/contract';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { expectedToDate, monthsElapsed } from '../../board/domain/board-figures';
import type { BoardBase } from '../../board/domain/budget-board';
import { BoardRowsQuery } from '../../board/queries/board-rows.query';
import { BudgetFacts } from '../../board/queries/budget-facts.query';
import { knownOf } from '../../forecasts/domain/forecast-method';
import { Cause, missingCauses, Place, shareCause } from '../domain/cause';
import type { SignalSettings } from '../domain/signal-kind';
import { AdvanceCausesQuery } from './advance-causes.query';
import { LawfulnessQuery } from './lawfulness.query';
import { SignalSettingsQuery } from './signal-settings.query';

interface ContractYear {
  contractId: string;
  year: number;
}

/** Everything that should be a signal in a programme now. Rules are in `domain/cause.ts`. */
@Injectable()
export class CausesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly budget: BudgetFacts,
    private readonly board: BoardRowsQuery,
    private readonly settings: SignalSettingsQuery,
    private readonly lawfulness: LawfulnessQuery,
    private readonly advances: AdvanceCausesQuery,
    private readonly clock: Clock,
  ) {}

  async of(programmeId: string): Promise<Cause[]> {
    const today = this.clock.today();
    const settings = await this.settings.on(programmeId, today);
    const contracts = await this.contracts.ofProgramme(programmeId);
    const causes: Cause[] = [];
    for (const { contractId, year } of await this.years(programmeId, LocalDate.year(today))) {
      const contract = contracts.find(({ id }) => id === contractId);
      if (contract) causes.push(...(await this.ofContractYear(contract, year, settings, today)));
    }
    return [...causes, ...(await this.lawfulness.causes(programmeId, settings.FORECAST_OVER_BUDGET, today))];
  }

  /** Years with a budget, this one and the one before: of that one statements and payments can still be missing. */
  private years(programmeId: string, year: number): Promise<ContractYear[]> {
    return this.unitOfWork.query<ContractYear>(
      `select contract_id as "contractId", year from agreed_budget where programme_id = $1 and year in ($2, $2 - 1)
       order by year, contract_id`,
      [programmeId, year],
    );
  }

  private async ofContractYear(contract: ContractFact, year: number, settings: SignalSettings, today: string) {
    const { id: contractId, code, programmeId } = contract;
    const stand = { contractId, year, knownBefore: 'infinity' };
    const whole = { contractId, year, municipalityId: null, name: code };
    const ended = LocalDate.addDays(LocalDate.of(year + 1, 1, 1), -1);
    const asOf = today < ended ? today : ended;
    const rows = await this.board.rows({ ...stand, asOfDate: asOf });
    const late = missingCauses(whole, missingOf(rows, monthsElapsed(year, asOf)), settings.MISSING_STATEMENT, today);
    const advances = await this.advances.causes(whole, settings.ADVANCE_OVERDUE, today);
    if (year < LocalDate.year(today)) return [...late, ...advances];
    const { stand: stated } = await this.budget.stand({ programmeId, contractId, year });
    const spent = await this.board.rows({ ...stand, asOfDate: stated.asOfDate });
    return [...sharesOf(whole, spent, monthsElapsed(year, stated.asOfDate), settings, today), ...late, ...advances];
  }
}

/** Per ended month the municipalities with a line that has a budget and no statement. */
function missingOf(rows: readonly BoardBase[], elapsed: number): Map<number, string[]> {
  const lines = rows.filter(({ agreed }) => agreed.isPositive());
  return new Map(
    Array.from({ length: elapsed }, (_, index) => [
      index + 1,
      [...new Set(lines.filter(({ months }) => months[index] === null).map(({ municipality }) => municipality))],
    ]),
  );
}

/** Thresholds per municipality and for all together; not per bouwsteen, whose share of the budget is indicative (C6). */
function sharesOf(
  whole: Place,
  rows: readonly BoardBase[],
  elapsed: number,
  settings: SignalSettings,
  today: string,
): Cause[] {
  const places = new Map<string | null, { place: Place; own: BoardBase[] }>([[null, { place: whole, own: [...rows] }]]);
  for (const row of rows) {
    const { municipalityId, municipality: name } = row;
    const known = places.get(municipalityId) ?? { place: { ...whole, municipalityId, name }, own: [] };
    known.own.push(row);
    places.set(municipalityId, known);
  }
  return [...places.values()].flatMap(({ place, own }) => {
    const known = own.map(({ months }) => knownOf(months.slice(0, elapsed)));
    const spent = known.some(({ count }) => count > 0) ? Money.sum(known.map((one) => one.spent)) : null;
    const bases = {
      EXPECTED_SHARE: Money.sum(own.map(({ agreed }) => expectedToDate(agreed, elapsed))),
      TOTAL_SHARE: Money.sum(own.map(({ agreed }) => agreed)),
    };
    return (['EXPECTED_SHARE', 'TOTAL_SHARE'] as const).flatMap(
      (kind) => shareCause(kind, place, { spent, base: bases[kind] }, settings[kind], today) ?? [],
    );
  });
}
