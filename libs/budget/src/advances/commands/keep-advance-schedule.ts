import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContractYearCommitment } from '../../commitments/commands/contract-year-commitment';
import { AdvanceScheduleStore } from '../data/advance-schedule.store';
import { dueDays, firstTerms, revisedTerms } from '../domain/advance-schedule';

export interface NewAdvanceSchedule {
  agreedBudgetId: string;
  /** Number of terms, 12 unless agreed otherwise. */
  terms: number;
  /** Day of the month on which a term is due, 1 to 28. */
  dueDay: number;
}

/** Plans the advances of a contract year, and lets the plan follow when the budget is divided anew. */
@Injectable()
export class KeepAdvanceSchedule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AdvanceScheduleStore,
    private readonly year: ContractYearCommitment,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404 right, 409 the year has a schedule, 422 the budget is not divided, terms or day out of bounds */
  async create(programmeId: string, { agreedBudgetId, terms, dueDay }: NewAdvanceSchedule): Promise<string> {
    this.unitOfWork.actor.demand('advance.write', { programmeId });
    const basis = await this.store.basis(agreedBudgetId);
    if (!basis || basis.programmeId !== programmeId) {
      const fields = [{ pointer: '/agreedBudgetId', code: 'advance.not-divided' }];
      throw new DomainError('advance.not-divided', { fields });
    }
    const { contractId, year, splitId } = basis;
    const days = dueDays(year, terms, dueDay);
    const planned = basis.shares.map(({ municipalityId, share }) => ({
      municipalityId,
      terms: firstTerms(share, days),
    }));
    await this.year.follow(basis);
    const row = { programmeId, contractId, agreedBudgetId, year, terms, dueDay };
    const id = await this.store.create(row, splitId, planned);
    this.unitOfWork.audit({
      ...{ action: 'advance-schedule.made', kind: 'advance-schedule', recordId: id, programmeId },
      after: { year, terms, dueDay, splitId },
    });
    return id;
  }

  /** After a split: the contract year is committed for its shares, and what is not yet paid is spread anew. */
  async follow(agreedBudgetId: string): Promise<void> {
    const basis = await this.store.basis(agreedBudgetId);
    if (!basis) return;
    await this.year.follow(basis);
    const schedule = await this.store.ofBudget(agreedBudgetId);
    if (!schedule || (await this.store.version(schedule)).budgetSplitId === basis.splitId) return;
    const terms = await this.store.termsPaid(schedule);
    const extraOn = LocalDate.max(
      LocalDate.parse(this.clock.today()),
      LocalDate.of(schedule.year, 12, schedule.dueDay),
    );
    const revised = basis.shares.map(({ municipalityId, share }) => {
      const own = terms.filter((term) => term.municipalityId === municipalityId);
      return { municipalityId, terms: revisedTerms(share, own, extraOn) };
    });
    await this.store.revise(schedule, basis.splitId, revised);
    this.unitOfWork.audit({
      ...{ action: 'advance-schedule.revised', kind: 'advance-schedule', recordId: schedule.id },
      ...{ programmeId: schedule.programmeId, after: { splitId: basis.splitId } },
    });
  }
}
