import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { CouncilDays } from '@koersvast/programme';
import { BookTotals } from '../../ledger/queries/book-totals.query';
import { costForecasts } from '../../municipal-budgets/domain/cost-forecast';
import { HeldProfilesQuery } from '../../municipal-budgets/queries/held-profiles.query';
import {
  MunicipalBudgetFacts,
  MunicipalBudgetLineFact,
} from '../../municipal-budgets/queries/municipal-budget-facts.query';
import { ContractLast, ContractLastQuery } from '../../settlements/queries/contract-last.query';
import { Cause, ContractCost, overBudgetCause, programmeForecasts } from '../domain/cause';
import type { SignalSetting } from '../domain/signal-kind';

/** Where the lasten of a programme of a begroting are expected to pass its current budget (Gw 189). */
@Injectable()
export class LawfulnessQuery {
  constructor(
    private readonly budgets: MunicipalBudgetFacts,
    private readonly lasts: ContractLastQuery,
    private readonly profiles: HeldProfilesQuery,
    private readonly totals: BookTotals,
    private readonly councils: CouncilDays,
  ) {}

  /** Of the running year: of a year that is over nobody can amend any more. */
  async causes(programmeId: string, setting: SignalSetting, today: string): Promise<Cause[]> {
    const year = LocalDate.year(today);
    const lines = await this.budgets.lines({ programmeId, year, asOf: today, knownBefore: 'infinity' });
    const costs = lines.filter(({ side }) => side === 'COST');
    if (costs.length === 0) return [];
    const { costs: contractCosts, settlement } = await this.contractCosts(programmeId, year, today, lines);
    const booked = await this.bookedOf(programmeId, year);
    const meetings = await this.councils.lastOfYear(programmeId, year);
    const forecasts = programmeForecasts(
      costs.map(({ budgetProgramme: { code, name }, ...line }) => ({
        ...line,
        programmeCode: code,
        programmeName: name,
      })),
      contractCosts,
      (...of) => booked.get(of.join('~')) ?? Money.zero,
    );
    return forecasts.flatMap((one) => {
      const cause = overBudgetCause(one, year, meetings.get(one.municipalityId) ?? null, setting, today);
      return cause ? [{ ...cause, facts: { ...cause.facts, settlement } }] : [];
    });
  }

  /**
   * Prognose last of the contracts over the lines of the begroting, as the board has it, with its range. Of a contract of
   * which no settlement can be known it is the agreed amount, and `settlement` says so.
   */
  private async contractCosts(
    programmeId: string,
    year: number,
    today: string,
    lines: readonly MunicipalBudgetLineFact[],
  ): Promise<{ costs: ContractCost[]; settlement: 'UNDECIDED' | 'EXPECTED' | 'DECIDED' }> {
    const stand = { programmeId, year, asOf: today, knownBefore: 'infinity' };
    const lasts = await this.lasts.of(stand);
    const profiles = await this.profiles.of(stand);
    const divided = (of: (last: ContractLast) => Money) =>
      costForecasts({
        lines: lines
          .filter(({ contractId, side }) => contractId && side === 'COST')
          .map(({ budgetProgramme, ...line }) => ({ ...line, programmeCode: budgetProgramme.code })),
        ...{ booked: [], profiles, months: 0 },
        lastOf: (contractId, municipalityId) => {
          const last = lasts.find((one) => one.contractId === contractId && one.municipalityId === municipalityId);
          return last ? of(last) : null;
        },
      });
    const expected = (one: ContractLast) => one.last ?? one.agreed;
    const [low, forecast, high] = [
      divided((one) => one.low ?? expected(one)),
      divided(expected),
      divided((one) => one.high ?? expected(one)),
    ];
    const costs = forecast.flatMap(({ amount, lineId, municipalityId, programmeCode }, index): ContractCost[] => {
      if (amount === null) return [];
      const range = { low: low[index]!.amount!, forecast: amount, high: high[index]!.amount! };
      return [{ lineId, municipalityId, programmeCode, ...range }];
    });
    const bases = lasts.map(({ basis }) => basis);
    const settlement = bases.includes('NONE') ? 'UNDECIDED' : bases.includes('FORECAST') ? 'EXPECTED' : 'DECIDED';
    return { costs, settlement };
  }

  /** Lasten outside contracts as booked, per municipality, legal basis and taakveld. */
  private async bookedOf(programmeId: string, year: number): Promise<Map<string, Money>> {
    const rows = await this.totals.by(
      {
        ...{ programmeId, knownBefore: 'infinity', measures: ['ACTUAL_COST'] as const },
        ...{ from: LocalDate.of(year, 1, 1), to: LocalDate.of(year + 1, 1, 1) },
      },
      ...(['municipalityId', 'legalBasis', 'taskField'] as const),
    );
    return new Map(
      rows.map(({ municipalityId, legalBasis, taskField, amount }) => [
        [municipalityId, legalBasis, taskField].join('~'),
        amount,
      ]),
    );
  }
}
