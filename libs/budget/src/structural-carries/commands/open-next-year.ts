import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { KeepMunicipalBudget } from '../../municipal-budgets/commands/keep-municipal-budget';
import { MunicipalBudgetStore } from '../../municipal-budgets/data/municipal-budget.store';
import { StructuralCarryEntity } from '../data/structural-carry.entity';
import { NextYearQuery } from '../queries/next-year.query';

/**
 * Begins the begroting of the next year from this one: every line as a proposal with its origin, the structural amendments
 * in it and the incidental ones not. It is a draft; the raad decides.
 */
@Injectable()
export class OpenNextYear {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: NextYearQuery,
    private readonly keep: KeepMunicipalBudget,
    private readonly store: MunicipalBudgetStore,
  ) {}

  /** Answers the id of the new begroting. @throws DomainError 403, 404, 409 it is there already, 422 this year was not adopted */
  async execute(budgetId: string): Promise<string> {
    const from = await this.query.from(budgetId);
    if (!from.adopted) throw new DomainError('structural-carry.not-adopted', { params: { year: from.year } });
    const { programmeId, municipalityId } = from;
    const year = from.year + 1;
    const id = await this.keep.open(programmeId, municipalityId, year);
    const carried = await this.query.carried(from);
    for (const { line, next } of carried) {
      if (next)
        await this.store.addLine({ id, programmeId, year }, next.content, next.amounts, { originLineId: line.id });
    }
    const amendments = await this.query.amendments(from, carried);
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(StructuralCarryEntity).insert(
      amendments.map((amendment) => ({
        ...{ id: newId(), programmeId, budgetAmendmentId: amendment.id, municipalBudgetId: id, recordedBy },
        outcome: 'OPENED' as const,
      })),
    );
    const left = carried
      .filter(({ problem }) => problem !== null)
      .map(({ line, problem }) => ({ code: line.code, problem }));
    const after = { from: from.year, year, amendments: amendments.map(({ code }) => code), left };
    const audited = { kind: 'municipal-budget', recordId: id, programmeId, after };
    this.unitOfWork.audit({ action: 'municipal-budget.continued', ...audited });
    return id;
  }
}
