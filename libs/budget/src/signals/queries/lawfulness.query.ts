import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { CouncilDays } from '@koersvast/programme';
import { BoardRowsQuery } from '../../board/queries/board-rows.query';
import { BookTotals } from '../../ledger/queries/book-totals.query';
import { MunicipalBudgetFacts } from '../../municipal-budgets/queries/municipal-budget-facts.query';
import { SettlementFacts } from '../../settlements/queries/settlement-facts.query';
import { Cause, overBudgetCause, programmeForecasts } from '../domain/cause';
import type { SignalSetting } from '../domain/signal-kind';

/** Where the lasten of a programme of a begroting are expected to pass its current budget (Gw 189). */
@Injectable()
export class LawfulnessQuery {
  constructor(
    private readonly budgets: MunicipalBudgetFacts,
    private readonly contracts: ContractFacts,
    private readonly board: BoardRowsQuery,
    private readonly settlements: SettlementFacts,
    private readonly totals: BookTotals,
    private readonly councils: CouncilDays,
  ) {}

  /** Of the running year: of a year that is over nobody can amend any more. */
  async causes(programmeId: string, setting: SignalSetting, today: string): Promise<Cause[]> {
    const year = LocalDate.year(today);
    const lines = await this.budgets.lines({ programmeId, year, asOf: today, knownBefore: 'infinity' });
    const costs = lines.filter(({ side }) => side === 'COST');
    if (costs.length === 0) return [];
    const { last, undecided } = await this.lastOf(programmeId, year, today);
    const booked = await this.bookedOf(programmeId, year);
    const meetings = await this.councils.lastOfYear(programmeId, year);
    const forecasts = programmeForecasts(
      costs.map(({ budgetProgramme: { code, name }, ...line }) => ({
        ...line,
        programmeCode: code,
        programmeName: name,
      })),
      (contractId, municipalityId) => last.get(`${contractId}~${municipalityId}`) ?? null,
      (...of) => booked.get(of.join('~')) ?? Money.zero,
    );
    return forecasts.flatMap((one) => {
      const cause = overBudgetCause(one, year, meetings.get(one.municipalityId) ?? null, setting, today);
      return cause ? [{ ...cause, facts: { ...cause.facts, settlement: undecided ? 'UNDECIDED' : 'DECIDED' } }] : [];
    });
  }

  /**
   * Prognose last per contract and municipality: agreed + expected settlement. Of a contract whose settlement is not
   * decided in any way it is the agreed amount, and `undecided` says so.
   */
  private async lastOf(programmeId: string, year: number, today: string) {
    let undecided = false;
    const last = new Map<string, Money>();
    const add = (key: string, amount: Money) => last.set(key, (last.get(key) ?? Money.zero).plus(amount));
    for (const { id: contractId } of await this.contracts.ofProgramme(programmeId)) {
      const rows = await this.board.rows({ contractId, year, asOfDate: today, knownBefore: 'infinity' });
      rows.forEach(({ municipalityId, agreed }) => add(`${contractId}~${municipalityId}`, agreed));
      if (rows.length === 0) continue;
      const { basis, municipalities } = await this.settlements.expected({ contractId, year, knownBefore: 'infinity' });
      undecided ||= basis === 'NONE';
      municipalities.forEach(({ municipalityId, amount }) => add(`${contractId}~${municipalityId}`, amount));
    }
    return { last, undecided };
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
