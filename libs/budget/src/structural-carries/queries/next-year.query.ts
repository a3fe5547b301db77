import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Texts, UnitOfWork } from '@koersvast/platform';
import type { LineContent } from '../../municipal-budgets/data/municipal-budget.store';
import type { LineAmounts } from '../../municipal-budgets/domain/budget-line-amount';
import { type ImportPlace, ImportPlaceQuery } from '../../municipal-budgets/queries/import-place.query';
import { withChange } from '../domain/structural-carry';
import type { NextYearResponse } from '../http/structural-carry.response';
import { type YearLine, YearLinesQuery } from './year-lines.query';

export interface FromYear {
  id: string;
  programmeId: string;
  municipalityId: string;
  municipality: string;
  year: number;
  adopted: boolean;
  existingBudgetId: string | null;
}

/** A line with what it would be in the next year, or why it does not go along. */
export interface CarriedYearLine {
  line: YearLine;
  next: { content: LineContent; amounts: LineAmounts } | null;
  problem: string | null;
}

const FROM = `
  select m.id, m.programme_id as "programmeId", m.municipality_id as "municipalityId", y.name as municipality, m.year,
         exists (select 1 from municipal_budget_adoption a where a.municipal_budget_id = m.id) as adopted,
         (select n.id from municipal_budget n where n.municipality_id = m.municipality_id and n.year = m.year + 1) as "existingBudgetId"
  from municipal_budget m join municipality y on y.id = m.municipality_id where m.id = $1`;

/** Of the year itself, and of earlier ones that are in it by now; what was proposed out of another year is not its own. */
const AMENDMENTS = `
  select w.id, w.code, w.effective_on as "effectiveOn",
         (select array_agg(b.municipal_budget_line_id) from budget_mutation b where b.budget_amendment_id = w.id) as "lineIds"
  from budget_amendment w
  where w.municipal_budget_id = $1 and w.state = 'ADOPTED' and w.duration = 'STRUCTURAL' and w.effective_on <= $2
    and not exists (select 1 from structural_carry s where s.result_amendment_id = w.id)
  union all
  select w.id, w.code, w.effective_on, '{}'::uuid[]
  from structural_carry c join budget_amendment w on w.id = c.budget_amendment_id
  left join budget_amendment r on r.id = c.result_amendment_id
  where c.municipal_budget_id = $1
    and (c.outcome in ('OPENED', 'TAKEN') or (c.outcome = 'PROPOSED' and r.state = 'ADOPTED' and r.effective_on <= $2))
  order by "effectiveOn", code`;

/** How the begroting of the next year would begin: the original and what works on, never what held for one year alone. */
@Injectable()
export class NextYearQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lines: YearLinesQuery,
    private readonly places: ImportPlaceQuery,
    private readonly texts: Texts,
  ) {}

  /** @throws DomainError 404 */
  async from(budgetId: string): Promise<FromYear> {
    const [row] = await this.unitOfWork.query<FromYear>(FROM, [budgetId]);
    if (!row || !this.unitOfWork.actor.can('municipal-budget.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return row;
  }

  async carried(from: FromYear): Promise<CarriedYearLine[]> {
    const place = await this.places.of(from.programmeId);
    return (await this.lines.of(from.id, from.year)).map((line) => this.carry(line, from, place));
  }

  /** Structural amendments that are whole in the lines that go along. */
  async amendments(from: FromYear, carried: readonly CarriedYearLine[]): Promise<{ id: string; code: string }[]> {
    type Row = { id: string; code: string; lineIds: string[] };
    const rows = await this.unitOfWork.query<Row>(AMENDMENTS, [from.id, LocalDate.of(from.year, 12, 31)]);
    const left = new Set(carried.filter(({ problem }) => problem !== null).map(({ line }) => line.id));
    return rows.filter(({ lineIds }) => !lineIds.some((id) => left.has(id)));
  }

  /** @throws DomainError 404 */
  async preview(budgetId: string): Promise<NextYearResponse> {
    const from = await this.from(budgetId);
    const carried = await this.carried(from);
    return {
      ...{ fromBudgetId: from.id, municipality: from.municipality, year: from.year + 1 },
      existingBudgetId: from.existingBudgetId,
      amendmentCodes: (await this.amendments(from, carried)).map(({ code }) => code),
      lines: carried.map(({ line, next, problem }) => ({
        ...{ lineId: line.id, code: line.code, description: line.description, taskField: line.taskField },
        ...{ original: line.original.toString(), structural: line.structural.toString() },
        ...{ incidental: line.incidental.toString(), proposed: next?.amounts.original.toString() ?? null, problem },
      })),
    };
  }

  private carry(line: YearLine, from: FromYear, place: ImportPlace): CarriedYearLine {
    const year = from.year + 1;
    const say = (code: string, params = {}): CarriedYearLine => ({
      ...{ line, next: null },
      problem: this.texts.say(code, { year, ...params }),
    });
    if (line.original.plus(line.structural).isZero()) return { line, next: null, problem: null };
    const programme = place.programme(from.municipalityId, line.programmeCode, year);
    if (!programme) return say('municipal-budget.programme-unknown');
    if (!place.code('TASK_FIELD', line.taskField, year)) {
      return say('municipal-budget.task-field-unknown', { code: line.taskField });
    }
    if (!place.code('CATEGORY', line.category, year)) {
      return say('municipal-budget.category-unknown', { code: line.category });
    }
    if (line.contractCode && !place.contract(line.contractCode, year)) return say('structural-carry.contract-ended');
    const { taskField, category, side, legalBasis, boundary, contractId, description, vatTreatment } = line;
    const content = { taskField, category, side, legalBasis, boundary, contractId, description, vatTreatment };
    try {
      const amounts = withChange(line, line.structural, line.structuralReceivable);
      return { line, next: { content: { ...content, budgetProgrammeId: programme.id }, amounts }, problem: null };
    } catch (error) {
      if (error instanceof DomainError) return say(error.code, error.params);
      throw error;
    }
  }
}
