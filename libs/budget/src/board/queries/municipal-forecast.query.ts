import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { BookTotals } from '../../ledger/queries/book-totals.query';
import { CostForecast, costForecasts } from '../../municipal-budgets/domain/cost-forecast';
import { HeldProfilesQuery } from '../../municipal-budgets/queries/held-profiles.query';
import {
  MunicipalBudgetFacts,
  MunicipalBudgetLineFact,
} from '../../municipal-budgets/queries/municipal-budget-facts.query';
import { ContractLastQuery } from '../../settlements/queries/contract-last.query';
import { monthsElapsed } from '../domain/board-figures';

export interface MunicipalForecastQuestion {
  programmeId: string;
  year: number;
  /** 'yyyy-mm-dd' */
  asOf: string;
  /** ISO 8601, or 'infinity'. */
  knownBefore: string;
  municipalityId?: string | null;
}

/** What the begroting of the municipalities is expected to become, at a stand; a begroting that was not adopted has none. */
@Injectable()
export class MunicipalForecastQuery {
  constructor(
    private readonly budgets: MunicipalBudgetFacts,
    private readonly totals: BookTotals,
    private readonly profiles: HeldProfilesQuery,
    private readonly lasts: ContractLastQuery,
  ) {}

  /** @param known the lines of the same stand, when somebody has them in hand */
  async of(question: MunicipalForecastQuestion, known?: readonly MunicipalBudgetLineFact[]): Promise<CostForecast[]> {
    const { programmeId, year, asOf, knownBefore, municipalityId } = question;
    const lines = known ?? (await this.budgets.lines(question));
    if (lines.length === 0) return [];
    const months = monthsElapsed(year, asOf);
    const from = LocalDate.of(year, 1, 1);
    const adopted = new Set(lines.map((line) => line.municipalityId));
    const booked = await this.totals.by(
      {
        ...{ programmeId, knownBefore, municipalityId, from, to: LocalDate.addMonths(from, months) },
        measures: ['ACTUAL_COST', 'ACTUAL_INCOME'],
      },
      ...(['measure', 'municipalityId', 'taskField', 'legalBasis', 'budgetProgramme'] as const),
    );
    const lasts = lines.some(({ contractId }) => contractId)
      ? await this.lasts.of({ programmeId, year, asOf, knownBefore })
      : [];
    return costForecasts({
      lines: lines.map(({ budgetProgramme, ...line }) => ({ ...line, programmeCode: budgetProgramme.code })),
      booked: booked
        .filter((one) => adopted.has(one.municipalityId!))
        .map(({ measure, municipalityId: of, budgetProgramme, taskField, legalBasis, amount }) => ({
          ...{ municipalityId: of!, programmeCode: budgetProgramme, taskField, legalBasis: legalBasis!, amount },
          side: measure === 'ACTUAL_COST' ? ('COST' as const) : ('INCOME' as const),
        })),
      lastOf: (contractId, of): Money | null =>
        lasts.find((one) => one.contractId === contractId && one.municipalityId === of)?.last ?? null,
      profiles: await this.profiles.of({ programmeId, year, knownBefore }),
      months,
    });
  }
}
