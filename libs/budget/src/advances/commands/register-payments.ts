import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContractYearCommitment } from '../../commitments/commands/contract-year-commitment';
import { AdvancePaymentEntity } from '../data/advance-payment.entity';
import { AdvanceScheduleStore } from '../data/advance-schedule.store';
import { AdvanceScheduleEntity } from '../data/advance-schedule.entity';
import { assertPayment } from '../domain/advance-schedule';

export interface NewPayments {
  paidOn: string;
  reference: string;
  lines: { municipalityId: string; termNumber: number; amount: string }[];
}

/** Registers what was paid to the partner, also of part of a term; a mistake is taken back by a row of its own. */
@Injectable()
export class RegisterPayments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AdvanceScheduleStore,
    private readonly year: ContractYearCommitment,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 412 stale, 422 no such term, more than is open of it, or a day to come */
  async pay(scheduleId: string, { paidOn, reference, lines }: NewPayments, rowVersion: number): Promise<void> {
    const schedule = await this.store.lock(scheduleId, rowVersion);
    this.assertPast(paidOn, '/paidOn');
    const terms = await this.store.termsPaid(schedule);
    for (const [index, { municipalityId, termNumber, amount }] of lines.entries()) {
      const term = terms.find((one) => one.municipalityId === municipalityId && one.number === termNumber);
      if (!term) throw problem('advance.term-unknown', `/lines/${index}/termNumber`);
      const money = Money.parse(amount);
      atLine(index, () => assertPayment(money, term));
      term.paid = term.paid.plus(money);
      await this.book(schedule, {
        ...{ municipalityId, termNumber, paidOn, reference, reversesId: null },
        amountCents: money.cents.toString(),
      });
    }
    await this.store.touch(schedule);
    this.unitOfWork.audit({
      ...{ action: 'advance-schedule.paid', kind: 'advance-schedule', recordId: schedule.id },
      ...{ programmeId: schedule.programmeId, after: { paidOn, reference, lines } },
    });
  }

  /** Takes a payment back. @throws DomainError 403, 404, 409 taken back before, 422 a day to come */
  async reverse(paymentId: string, { on, reason }: { on: string; reason: string }): Promise<string> {
    const payment = await this.unitOfWork.repo(AdvancePaymentEntity).findOneBy({ id: paymentId });
    if (!payment) throw new DomainError('platform.not-found', { status: 404 });
    const schedule = await this.store.lock(payment.advanceScheduleId, null);
    this.assertPast(on, '/on');
    const again = await this.unitOfWork.repo(AdvancePaymentEntity).findOneBy({ reversesId: paymentId });
    if (again || payment.reversesId) throw new DomainError('advance.reversed-before', { status: 409 });
    const { municipalityId, termNumber } = payment;
    await this.book(schedule, {
      ...{ municipalityId, termNumber, paidOn: on, reference: reason, reversesId: paymentId },
      amountCents: Money.fromCents(payment.amountCents).negate().cents.toString(),
    });
    await this.store.touch(schedule);
    this.unitOfWork.audit({
      ...{ action: 'advance-schedule.payment-reversed', kind: 'advance-schedule', recordId: schedule.id },
      ...{ programmeId: schedule.programmeId, after: { paymentId, on, reason } },
    });
    return schedule.id;
  }

  private async book(
    schedule: AdvanceScheduleEntity,
    row: Pick<
      AdvancePaymentEntity,
      'municipalityId' | 'termNumber' | 'paidOn' | 'reference' | 'reversesId' | 'amountCents'
    >,
  ): Promise<void> {
    const id = newId();
    const { id: advanceScheduleId, programmeId, contractId, year } = schedule;
    const { userId: recordedBy } = this.unitOfWork.actor;
    await this.unitOfWork.repo(AdvancePaymentEntity).insert({ ...row, id, advanceScheduleId, programmeId, recordedBy });
    await this.year.use({ contractId, year }, { ...row, paymentId: id });
  }

  private assertPast(day: string, pointer: string): void {
    if (day > this.clock.today()) throw problem('advance.day-to-come', pointer);
  }
}

const problem = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** The same refusal, pointing at the line of the list. */
function atLine(index: number, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = error.fields.map((field) => ({ ...field, pointer: `/lines/${index}${field.pointer}` }));
    throw new DomainError(error.code, { status: error.status, params: error.params, fields });
  }
}
