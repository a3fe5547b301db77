import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, CodeSeries, UnitOfWork } from '@koersvast/platform';
import type { LineAmounts } from '../domain/budget-line-amount';
import { codeOfYear } from '../domain/code-of-year';
import { MunicipalBudgetLineEntity } from './municipal-budget-line.entity';
import { MunicipalBudgetEntity } from './municipal-budget.entity';

/** Where a line stands and on what ground, without its amounts. */
export type LineContent = Pick<
  MunicipalBudgetLineEntity,
  'budgetProgrammeId' | 'taskField' | 'category' | 'side' | 'legalBasis' | 'boundary' | 'description' | 'vatTreatment'
> & { contractId: string | null };

/** The begroting of a municipality and its lines, locked for who may write it. */
@Injectable()
export class MunicipalBudgetStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: CodeSeries,
  ) {}

  /** @throws DomainError 404, 403 another municipality, 412 stale when a row version is given */
  async lock(id: string, permission: string, rowVersion?: number): Promise<MunicipalBudgetEntity> {
    const row = await this.unitOfWork
      .repo(MunicipalBudgetEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, municipalityId } = row;
    this.unitOfWork.actor.demand(permission, { programmeId, municipalityId });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  async isAdopted(id: string): Promise<boolean> {
    const [row] = await this.unitOfWork.query(
      'select 1 from municipal_budget_adoption where municipal_budget_id = $1',
      [id],
    );
    return row !== undefined;
  }

  /** @throws DomainError 409 when the raad adopted it: what changes then is an amendment */
  async demandDraft(id: string): Promise<void> {
    if (await this.isAdopted(id)) throw new DomainError('municipal-budget.adopted', { status: 409 });
  }

  /** The next version of the budget, so that who looked at it before sees that it moved. */
  async touch({ id, rowVersion }: MunicipalBudgetEntity): Promise<void> {
    await this.unitOfWork.repo(MunicipalBudgetEntity).update(id, { rowVersion: rowVersion + 1 });
  }

  /** Adds one line under the next code of the year; answers its id. `source`: the amendment or the line it comes from. */
  async addLine(
    budget: Pick<MunicipalBudgetEntity, 'id' | 'programmeId' | 'year'>,
    content: LineContent,
    amounts: LineAmounts,
    source: { budgetAmendmentId?: string; originLineId?: string } = {},
  ): Promise<string> {
    const { programmeId, year } = budget;
    const { number } = await this.codes.next(programmeId, programmeId, 'BG');
    const id = newId();
    await this.unitOfWork.repo(MunicipalBudgetLineEntity).insert({
      ...content,
      ...centsOf(amounts),
      ...{ id, programmeId, municipalBudgetId: budget.id, ...source, code: codeOfYear('BG', year, number) },
      recordedBy: this.unitOfWork.actor.userId,
    });
    return id;
  }

  async changeLine(row: MunicipalBudgetLineEntity, content: LineContent, amounts: LineAmounts): Promise<void> {
    const { budgetProgrammeId, taskField, category, side, legalBasis } = content;
    const { boundary, contractId, description, vatTreatment } = content;
    const place = { budgetProgrammeId, taskField, category, side, legalBasis, boundary, contractId };
    await this.unitOfWork.repo(MunicipalBudgetLineEntity).update(row.id, {
      ...{ ...place, description, vatTreatment },
      ...{ ...centsOf(amounts), rowVersion: row.rowVersion + 1 },
    });
  }

  /** For other parts that move a line of a draft; without content it keeps its place. */
  async rewriteLine(id: string, content: LineContent | null, amounts: LineAmounts): Promise<void> {
    const row = await this.unitOfWork.repo(MunicipalBudgetLineEntity).findOneByOrFail({ id });
    await this.changeLine(row, content ?? row, amounts);
  }

  /** @throws DomainError 404, 412 */
  async lockLine(id: string, rowVersion: number): Promise<MunicipalBudgetLineEntity> {
    const row = await this.unitOfWork
      .repo(MunicipalBudgetLineEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('municipal-budget.read', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  async removeLine(id: string): Promise<void> {
    await this.unitOfWork.repo(MunicipalBudgetLineEntity).delete(id);
  }
}

const centsOf = ({ net, vat, original, receivable }: LineAmounts) => ({
  ...{ netCents: net.cents.toString(), vatCents: vat.cents.toString() },
  ...{ originalCents: original.cents.toString(), receivableCents: receivable.cents.toString() },
});
