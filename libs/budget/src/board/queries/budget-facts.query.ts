import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { ContractFact, ContractFacts } from '@koersvast/contract';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { monthsElapsed, sumKnown, sumOfKnown } from '../domain/board-figures';
import {
  BoardFigures,
  boardGroups,
  BoardGroup,
  boardCourse,
  boardRow,
  BoardRow,
  boardSum,
  CourseMonth,
} from '../domain/budget-board';
import type { SettlementBasis } from '../../settlements/queries/settlement-facts.query';
import { defaultStand, endOfDay } from '../domain/stand';
import type { MunicipalityMoney } from '../domain/contract-facts';
import { BoardOutlookQuery } from './board-outlook.query';
import { BoardRowsQuery, BoardStand } from './board-rows.query';

export interface BoardQuestion {
  programmeId: string;
  contractId: string;
  year: number;
  /** Stand op, 'yyyy-mm-dd'; default the end of the last stated month. */
  asOf?: string;
  /** Bekend op: a day 'yyyy-mm-dd' (its end, in the Netherlands) or a moment, ISO 8601; default now. */
  knownAt?: string;
  municipalityId?: string | null;
  groupBy?: 'municipality' | 'building-block';
}

/** The budget board at one stand. Amounts are exact to the cent; null means not known, never nil. */
export interface BudgetBoard {
  contract: ContractFact;
  year: number;
  asOfDate: string;
  /** Moment until which the books were read, ISO 8601. */
  knownAt: string;
  monthsElapsed: number;
  /** Version of the agreed budget that holds at the stand. */
  versionNumber: number | null;
  /** Part of that version that the lines do not hold yet. */
  undivided: Money;
  rows: BoardRow[];
  /** What is kept per municipality only. */
  municipalities: MunicipalityMoney[];
  /** Prognose last: agreed and the expected settlement (domain C6); null as long as no settlement is known. */
  forecastLast: Money | null;
  /** At the low and the high forecast of besteding; null without a range. */
  lastRange: { low: Money; high: Money } | null;
  /** What the expected settlement rests on. */
  settlementBasis: SettlementBasis;
  /** Paid in advance to date; null when nothing was. */
  advanced: Money | null;
  groups: BoardGroup[];
  total: BoardFigures;
  course: CourseMonth[];
}

export interface BudgetLineFact {
  id: string;
  code: string;
  year: number;
  municipality: string;
  buildingBlock: string;
  versionId: string;
  amount: Money;
}

const LINES = `
  select l.id, l.code, l.year, m.name as municipality, b.name as "buildingBlock", lv.id as "versionId",
         lv.amount_cents as amount
  from budget_line l
  join budget_line_version lv on lv.id = l.current_version_id
  join municipality m on m.id = l.municipality_id
  join building_block b on b.id = l.building_block_id
  where l.id = any ($1) and l.programme_id = any ($2) order by l.code`;

/** What other libraries may know of the contract budget and the bestedingen. */
@Injectable()
export class BudgetFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly query: BoardRowsQuery,
    private readonly outlooks: BoardOutlookQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404 when the actor may not read the budget of the programme, 404 unknown contract */
  async board(question: BoardQuestion): Promise<BudgetBoard> {
    this.unitOfWork.actor.demand('budget.read', { programmeId: question.programmeId });
    const contract = await this.contracts.one(question.contractId);
    if (contract.programmeId !== question.programmeId) throw new DomainError('platform.not-found', { status: 404 });
    const { year } = question;
    const { stand, basis } = await this.stand(question);
    const elapsed = monthsElapsed(year, stand.asOfDate);
    const outlook = await this.outlooks.of({ ...stand, programmeId: question.programmeId });
    const { municipalities, outlookOf } = outlook;
    const rows = outlook.rows.map((base) => boardRow(base, elapsed, outlookOf(base)));
    const total = boardSum(rows);
    const committed = [total.committed, ...municipalities.map((each) => each.committed)];
    return {
      contract,
      year,
      asOfDate: stand.asOfDate,
      knownAt: this.until(stand.knownBefore),
      monthsElapsed: elapsed,
      versionNumber: basis.versionNumber,
      undivided: basis.undivided,
      rows,
      municipalities,
      forecastLast: municipalities.length === 0 ? null : sumKnown(municipalities.map((each) => each.forecastLast)),
      lastRange: rangeOf(municipalities),
      settlementBasis: outlook.settlementBasis,
      advanced: sumOfKnown(municipalities.map((each) => each.advanced)),
      groups: boardGroups(rows, question.groupBy ?? 'municipality'),
      total: { ...total, committed: sumOfKnown(committed) },
      course: boardCourse(rows, elapsed),
    };
  }

  /** Until when the books are read: never later than now. */
  until(knownBefore: string): string {
    const now = this.clock.now().toISOString();
    return knownBefore < now ? knownBefore : now;
  }

  today(): string {
    return this.clock.today();
  }

  /** The day and moment that a question is about, with the version of the budget that holds there. */
  async stand(question: BoardQuestion) {
    const stand = await this.momentsOf(question);
    return { stand, basis: await this.query.basis(stand) };
  }

  /** The day and moment that a question is about. */
  async momentsOf({
    programmeId,
    contractId,
    year,
    municipalityId,
    asOf,
    knownAt,
  }: BoardQuestion): Promise<BoardStand> {
    const place = { contractId, year, knownBefore: momentOf(knownAt), municipalityId };
    const asOfDate = asOf ?? defaultStand(year, await this.query.lastPeriod(programmeId, place), this.clock.today());
    return { ...place, asOfDate };
  }

  /** Lines by id, those that the actor may read, in the order of their codes. */
  async lines(ids: string[]): Promise<BudgetLineFact[]> {
    const programmes = this.unitOfWork.actor.programmesWith('budget.read');
    const rows = await this.unitOfWork.query<Omit<BudgetLineFact, 'amount'> & { amount: string }>(LINES, [
      ids,
      programmes,
    ]);
    return rows.map((row) => ({ ...row, amount: Money.fromCents(row.amount) }));
  }
}

/** Share of each municipality in the agreed year, in the order of the rows. */
export function agreedPerMunicipality({ rows }: BudgetBoard): { municipalityId: string; agreed: Money }[] {
  return [...new Set(rows.map(({ municipalityId }) => municipalityId))].map((municipalityId) => ({
    municipalityId,
    agreed: Money.sum(rows.filter((row) => row.municipalityId === municipalityId).map((row) => row.agreed)),
  }));
}

function rangeOf(municipalities: readonly MunicipalityMoney[]): BudgetBoard['lastRange'] {
  const [low, high] = [sumKnown(municipalities.map(({ lastLow }) => lastLow)), sumKnown(municipalities.map(({ lastHigh }) => lastHigh))]; // prettier-ignore
  return municipalities.length > 0 && low && high ? { low, high } : null;
}

/** The end of a day in the Netherlands, a moment as it is, 'infinity' for now. */
export const momentOf = (knownAt: string | undefined): string => {
  if (knownAt === undefined) return 'infinity';
  return knownAt.length === 10 ? endOfDay(knownAt) : knownAt;
};
