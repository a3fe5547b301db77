import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ProposeAmendment } from '../../budget-amendments/commands/propose-amendment';
import { BudgetAmendmentStore } from '../../budget-amendments/data/budget-amendment.store';
import { type LineContent, MunicipalBudgetStore } from '../../municipal-budgets/data/municipal-budget.store';
import { BudgetCodeBook } from '../../municipal-budgets/queries/budget-code-book';
import { StructuralCarryEntity } from '../data/structural-carry.entity';
import { type CarryOutcome, lineLike, withChange } from '../domain/structural-carry';
import type { StructuralCarryResponse } from '../http/structural-carry.response';
import { StructuralCarryQuery } from '../queries/structural-carry.query';
import { type YearLine, YearLinesQuery } from '../queries/year-lines.query';

type LockedBudget = Awaited<ReturnType<MunicipalBudgetStore['lock']>>;

interface Moved {
  from: YearLine;
  /** The same line in the later year; null: it is not there. */
  to: YearLine | null;
  change: Money;
  receivableChange: Money;
}

/**
 * What a controller does with a structural amendment in a later year. In a draft it goes into the lines; a year that was
 * adopted gets a proposed amendment of its own, which goes its own way; or it is set aside with a reason.
 */
@Injectable()
export class DecideCarry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly budgets: MunicipalBudgetStore,
    private readonly amendments: BudgetAmendmentStore,
    private readonly query: StructuralCarryQuery,
    private readonly lines: YearLinesQuery,
    private readonly book: BudgetCodeBook,
    private readonly proposing: ProposeAmendment,
  ) {}

  /** @throws DomainError 403, 404, 409 it is not open, 412, 422 a code of another period, a line below nil, no reason */
  async execute(
    budgetId: string,
    asked: { budgetAmendmentId: string; decision: 'TAKE' | 'DISMISS'; reason: string | null },
    rowVersion: number,
  ): Promise<void> {
    const budget = await this.budgets.lock(budgetId, 'budget-amendment.write', rowVersion);
    const carry = (await this.query.ofBudget(budgetId)).find(
      ({ budgetAmendmentId }) => budgetAmendmentId === asked.budgetAmendmentId,
    );
    if (!carry) throw new DomainError('platform.not-found', { status: 404 });
    if (carry.state !== 'OPEN') throw new DomainError('structural-carry.not-open', { status: 409 });
    if (asked.decision === 'DISMISS') {
      if (!asked.reason) throw at('/reason', 'structural-carry.reason');
      return this.keep(budget, carry, 'DISMISSED', { reason: asked.reason });
    }
    const moved = await this.moved(budget, carry);
    if (carry.budgetState === 'ADOPTED') {
      return this.keep(budget, carry, 'PROPOSED', { resultAmendmentId: await this.propose(budget, carry, moved) });
    }
    for (const one of moved) await this.put(budget, one);
    await this.keep(budget, carry, 'TAKEN');
  }

  /** Each line that the amendment moved, with its own in the later year: the one it came from, or the same by its words. */
  private async moved(budget: LockedBudget, carry: StructuralCarryResponse): Promise<Moved[]> {
    const { row, place } = await this.amendments.read(carry.budgetAmendmentId);
    const own = await this.lines.of(row.municipalBudgetId, place.year);
    const later = await this.lines.of(budget.id, budget.year);
    const booked = await this.unitOfWork.query<{ lineId: string; change: string; receivable: string }>(
      `select municipal_budget_line_id as "lineId", change_cents::text as change, receivable_change_cents::text as receivable
       from budget_mutation where budget_amendment_id = $1 and change_cents <> 0 order by id`,
      [carry.budgetAmendmentId],
    );
    return booked.map(({ lineId, change, receivable }) => {
      const from = own.find(({ id }) => id === lineId)!;
      const to = later.find(({ originLineId }) => originLineId === lineId) ?? lineLike(from, later);
      return {
        ...{ from, to },
        ...{ change: Money.fromCents(change), receivableChange: Money.fromCents(receivable) },
      };
    });
  }

  /** As a proposal in the later year, on its own lines. */
  private async propose(budget: LockedBudget, carry: StructuralCarryResponse, moved: readonly Moved[]) {
    const { row } = await this.amendments.read(carry.budgetAmendmentId);
    const rows = [];
    for (const { from, to, change, receivableChange } of moved) {
      const place = to ? { lineId: to.id } : { newLine: await this.contentIn(budget, from) };
      rows.push({ ...place, change: change.toString(), receivableChange: receivableChange.toString() });
    }
    const reason =
      `Doorwerking van ${carry.code} van ${carry.fromYear} (${carry.decisionReference}, ` +
      `werkt vanaf ${LocalDate.format(carry.effectiveOn)}): die wijziging is structureel. ${row.reason}`;
    return this.proposing.propose(budget.id, {
      ...{ title: row.title, reason: reason.slice(0, 4000), kind: row.kind, duration: 'STRUCTURAL', rows },
    });
  }

  /** Into a line of the draft, or as a new line of it. */
  private async put(budget: LockedBudget, { from, to, change, receivableChange }: Moved): Promise<void> {
    const base = to ?? { ...from, original: Money.zero, vat: Money.zero };
    const amounts = withChange(base, change, receivableChange);
    if (!to) {
      const content = await this.contentIn(budget, from);
      await this.budgets.addLine(budget, content, amounts, { originLineId: from.id });
      return;
    }
    await this.budgets.rewriteLine(to.id, null, amounts);
  }

  /** The line as it can stand in the later year. @throws DomainError 422 a code, programme or contract of another period */
  private async contentIn(budget: LockedBudget, from: YearLine): Promise<LineContent> {
    const programmes = await this.book.programmes(budget.municipalityId, budget.year);
    const programme = programmes.find(({ code }) => code === from.programmeCode);
    const { taskField, category, side, legalBasis, boundary, contractId, description, vatTreatment } = from;
    const content = { taskField, category, side, legalBasis, boundary, contractId, description, vatTreatment };
    const placed = { ...content, budgetProgrammeId: programme?.id ?? from.budgetProgrammeId };
    await this.book.demand(budget, placed);
    return placed;
  }

  private async keep(
    budget: LockedBudget,
    carry: StructuralCarryResponse,
    outcome: CarryOutcome,
    more: { reason?: string; resultAmendmentId?: string } = {},
  ): Promise<void> {
    const { programmeId } = budget;
    const { budgetAmendmentId, code, fromYear } = carry;
    await this.unitOfWork.repo(StructuralCarryEntity).insert({
      ...{ id: newId(), programmeId, budgetAmendmentId, municipalBudgetId: budget.id, outcome, ...more },
      recordedBy: this.unitOfWork.actor.userId,
    });
    await this.budgets.touch(budget);
    const after = { code, fromYear, year: budget.year, outcome, ...more };
    const audited = { kind: 'municipal-budget', recordId: budget.id, programmeId, after };
    this.unitOfWork.audit({ action: 'structural-carry.decided', ...audited });
  }
}

const at = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
