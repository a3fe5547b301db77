import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { LineContent, MunicipalBudgetStore } from '../data/municipal-budget.store';
import { MunicipalBudgetLineEntity } from '../data/municipal-budget-line.entity';
import { assertPlace, lineAmounts } from '../domain/budget-line-amount';
import { BudgetCodeBook } from '../queries/budget-code-book';

export type NewBudgetLine = LineContent & {
  /** Excluding VAT, "1234.56". */
  net: string;
  vat: string;
};

/** The lines of a begroting that is still being written; once adopted they stay as they are. */
@Injectable()
export class KeepBudgetLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: MunicipalBudgetStore,
    private readonly book: BudgetCodeBook,
  ) {}

  /** @throws DomainError 403, 404, 409 adopted, 412, 422 a code that does not hold that year, the ground, the VAT */
  async add(budgetId: string, line: NewBudgetLine, rowVersion: number): Promise<string> {
    const budget = await this.store.lock(budgetId, 'municipal-budget.write', rowVersion);
    await this.store.demandDraft(budgetId);
    const { content, amounts } = read(line);
    await this.book.demand(budget, content);
    const id = await this.store.addLine(budget, content, amounts);
    await this.store.touch(budget);
    this.audit('municipal-budget-line.added', id, budget.programmeId, undefined, line);
    return id;
  }

  /** @throws DomainError as add */
  async change(id: string, line: NewBudgetLine, rowVersion: number): Promise<string> {
    const row = await this.store.lockLine(id, rowVersion);
    const budget = await this.store.lock(row.municipalBudgetId, 'municipal-budget.write');
    await this.store.demandDraft(budget.id);
    const { content, amounts } = read(line);
    await this.book.demand(budget, content);
    await this.store.changeLine(row, content, amounts);
    await this.store.touch(budget);
    this.audit('municipal-budget-line.changed', id, budget.programmeId, wordsOf(row), line);
    return budget.id;
  }

  /** Takes a line out of the draft; its code is not given again. @throws DomainError 403, 404, 409, 412 */
  async remove(id: string, rowVersion: number): Promise<string> {
    const row = await this.store.lockLine(id, rowVersion);
    const budget = await this.store.lock(row.municipalBudgetId, 'municipal-budget.write');
    await this.store.demandDraft(budget.id);
    await this.store.removeLine(id);
    await this.store.touch(budget);
    this.audit('municipal-budget-line.removed', id, budget.programmeId, wordsOf(row), undefined);
    return budget.id;
  }

  private audit(action: string, recordId: string, programmeId: string, before?: object, after?: object): void {
    this.unitOfWork.audit({ action, kind: 'municipal-budget-line', recordId, programmeId, before, after });
  }
}

function read({ net, vat, ...content }: NewBudgetLine) {
  assertPlace(content);
  const amounts = lineAmounts(content.side, content.vatTreatment, Money.parse(net), Money.parse(vat));
  return { content, amounts };
}

const wordsOf = ({ code, taskField, category, description, netCents, vatCents }: MunicipalBudgetLineEntity) => ({
  ...{ code, taskField, category, description },
  ...{ net: Money.fromCents(netCents).toString(), vat: Money.fromCents(vatCents).toString() },
});
