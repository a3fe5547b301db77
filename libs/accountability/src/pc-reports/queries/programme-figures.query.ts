import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import {
  BookTotals,
  BudgetBoard,
  CommitmentFacts,
  HeldProfilesQuery,
  MunicipalBudgetFacts,
  SettlementFacts,
} from '@koersvast/budget';
import { UnitOfWork } from '@koersvast/platform';
import {
  BookedPart,
  BudgetedPart,
  ContractPart,
  ProgrammeLine,
  programmeLines,
  ProgrammeSide,
  Spread,
  spreadsOf,
} from '../domain/programme-figures';
import type { ReportStand } from './report-figures.query';

type Known = ReportStand & { knownBefore: string };

/** The begroting of the municipalities in the columns of domain D4, at the stand of a report. */
@Injectable()
export class ProgrammeFiguresQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly budgets: MunicipalBudgetFacts,
    private readonly totals: BookTotals,
    private readonly commitments: CommitmentFacts,
    private readonly settlements: SettlementFacts,
    private readonly profiles: HeldProfilesQuery,
  ) {}

  /** @param board of the same stand, by municipality */
  async of(
    stand: ReportStand,
    board: BudgetBoard,
    municipalities: readonly { id: string; code: string }[],
  ): Promise<{ programmes: ProgrammeLine[]; spreads: Spread[] }> {
    const known: Known = { ...stand, knownBefore: stand.knownAt?.toISOString() ?? 'infinity' };
    const budgeted = await this.budgeted(known);
    if (budgeted.length === 0) return { programmes: [], spreads: [] };
    const contract = await this.contract(known, board);
    const programmes = programmeLines({
      ...{ budgeted, contract, booked: await this.booked(known, board.monthsElapsed) },
      monthsElapsed: board.monthsElapsed,
      municipalityCodes: new Map(municipalities.map(({ id, code }) => [id, code])),
      taskFieldNames: await this.names(stand),
    });
    return { programmes, spreads: spreadsOf({ budgeted, contract }) };
  }

  private async budgeted(stand: Known): Promise<BudgetedPart[]> {
    const lines = await this.budgets.lines(stand);
    return lines.map(({ budgetProgramme, contractId, ...line }) => ({
      ...line,
      programmeCode: budgetProgramme.code,
      programme: budgetProgramme.name,
      ofContract: contractId === stand.contractId,
    }));
  }

  private async booked(stand: Known, months: number): Promise<BookedPart[]> {
    const { year, programmeId, knownBefore, municipalityId } = stand;
    if (months === 0) return [];
    const rows = await this.totals.by(
      {
        ...{ programmeId, knownBefore, municipalityId, measures: ['ACTUAL_COST', 'ACTUAL_INCOME'] },
        ...{ from: `${year}-01-01`, to: LocalDate.addMonths(LocalDate.of(year, 1, 1), months) },
      },
      'measure',
      'municipalityId',
      'taskField',
      'legalBasis',
      'budgetProgramme',
    );
    return rows.map(({ measure, municipalityId: id, budgetProgramme, ...row }) => ({
      ...row,
      municipalityId: id!,
      programmeCode: budgetProgramme,
      side: (measure === 'ACTUAL_COST' ? 'COST' : 'INCOME') satisfies ProgrammeSide,
    }));
  }

  /** Prognose last of the contract = agreed + the settlement that was decided, or else that the rules give on the forecast. */
  private async contract(stand: Known, board: BudgetBoard): Promise<ContractPart[]> {
    const { programmeId, contractId, year, asOf, knownBefore } = stand;
    const committed = await this.commitments.open({ contractId, year, asOf, knownBefore });
    const { municipalities } = await this.settlements.expected({ programmeId, contractId, year, asOf, knownBefore });
    const held = await this.profiles.of({ programmeId, year, knownBefore });
    return board.groups.map(({ id, agreed }) => {
      const own = held.find((each) => each.municipalityId === id && each.contractId === contractId);
      const settled = municipalities.find(({ municipalityId }) => municipalityId === id)?.amount ?? Money.zero;
      return {
        municipalityId: id,
        open: Money.sum(committed.filter(({ municipalityId }) => municipalityId === id).map(({ open }) => open)),
        forecast: agreed.isZero() ? null : agreed.plus(settled),
        profile: own ? { validFrom: own.validFrom, decision: own.decisionReference, shares: own.shares } : null,
      };
    });
  }

  /** As the taakvelden are called in the year of the report. */
  private async names({ programmeId, year }: ReportStand): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ code: string; name: string }>(
      `select distinct on (code) code, name from iv3_code
       where kind = 'TASK_FIELD' and (programme_id is null or programme_id = $1)
         and valid_from <= make_date($2, 12, 31) and (valid_to is null or valid_to > make_date($2, 1, 1))
       order by code, programme_id nulls last, valid_from desc`,
      [programmeId, year],
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}
