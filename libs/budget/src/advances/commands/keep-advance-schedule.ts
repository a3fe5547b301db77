import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContractYearCommitment } from '../../commitments/commands/contract-year-commitment';
import { AdvanceScheduleStore } from '../data/advance-schedule.store';
import { dueDays, firstTerms, isPaid, revisedTerms } from '../domain/advance-schedule';
import { DayRule, movedDay } from '../domain/working-day';

export interface NewAdvanceSchedule {
  agreedBudgetId: string;
  /** Number of terms, 12 unless agreed otherwise. */
  terms: number;
  /** Day of the month on which a term is due, 1 to 28. */
  dueDay: number;
  /** What the contract says of a term on a day that is no working day; default it stays. */
  dayRule?: DayRule;
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
  async create(
    programmeId: string,
    { agreedBudgetId, terms, dueDay, dayRule = 'AS_IS' }: NewAdvanceSchedule,
  ): Promise<string> {
    this.unitOfWork.actor.demand('advance.write', { programmeId });
    const basis = await this.store.basis(agreedBudgetId);
    if (!basis || basis.programmeId !== programmeId) {
      const fields = [{ pointer: '/agreedBudgetId', code: 'advance.not-divided' }];
      throw new DomainError('advance.not-divided', { fields });
    }
    const { contractId, year, splitId } = basis;
    const days = dueDays(year, terms, dueDay).map((day) => movedDay(day, dayRule));
    const planned = basis.shares.map(({ municipalityId, share }) => ({
      municipalityId,
      terms: firstTerms(share, days),
    }));
    await this.year.follow(basis);
    const row = { programmeId, contractId, agreedBudgetId, year, terms, dueDay };
    const id = await this.store.create(row, splitId, dayRule, planned);
    this.unitOfWork.audit({
      ...{ action: 'advance-schedule.made', kind: 'advance-schedule', recordId: id, programmeId },
      after: { year, terms, dueDay, dayRule, splitId },
    });
    return id;
  }

  /**
   * Another rule for days that are no working day, as the contract says now: a next version in which the terms that were
   * not paid yet have their new day. @throws DomainError 403, 404, 412
   */
  async setDayRule(id: string, dayRule: DayRule, rowVersion: number): Promise<void> {
    const schedule = await this.store.lock(id, rowVersion);
    const { dayRule: before } = await this.store.version(schedule);
    if (before === dayRule) return;
    const terms = await this.store.termsPaid(schedule);
    const moved = terms.map((term) => {
      if (isPaid(term.amount, term.paid)) return term;
      return { ...term, ...movedDay(term.nominalOn ?? term.dueOn, dayRule) };
    });
    const municipalities = [...new Set(moved.map(({ municipalityId }) => municipalityId))];
    await this.store.revise(
      schedule,
      { dayRule },
      municipalities.map((municipalityId) => ({
        municipalityId,
        terms: moved.filter((term) => term.municipalityId === municipalityId),
      })),
    );
    this.unitOfWork.audit({
      ...{ action: 'advance-schedule.day-rule', kind: 'advance-schedule', recordId: id },
      ...{ programmeId: schedule.programmeId, before: { dayRule: before }, after: { dayRule } },
    });
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
    await this.store.revise(schedule, { splitId: basis.splitId }, revised);
    this.unitOfWork.audit({
      ...{ action: 'advance-schedule.revised', kind: 'advance-schedule', recordId: schedule.id },
      ...{ programmeId: schedule.programmeId, after: { splitId: basis.splitId } },
    });
  }
}
