import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { assertFinanceDate, FinanceDate } from './domain/finance-date';
import { FinanceDateStore, StoredDate } from './finance-date.store';

export type FinanceDateContent = Omit<FinanceDate, 'code'>;

/** The controller sets the yearly dates right. */
@Injectable()
export class KeepFinanceDates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FinanceDateStore,
  ) {}

  /** Adds a date of one's own and answers its code. @throws DomainError 403, 422 */
  async add(programmeId: string, content: FinanceDateContent): Promise<string> {
    const { dates } = await this.open(programmeId);
    const date = { ...content, code: `OWN-${newId().slice(-12)}` };
    assertFinanceDate(date, dates);
    await this.store.put(programmeId, date);
    this.audit('finance-date.added', programmeId, date.code, { after: { ...date } });
    return date.code;
  }

  /** @throws DomainError 403, 404, 412, 422 */
  async change(programmeId: string, code: string, rowVersion: number, content: FinanceDateContent): Promise<void> {
    const { dates } = await this.open(programmeId);
    const before = found(dates, code, rowVersion);
    const date = { ...content, code };
    assertFinanceDate(
      date,
      dates.map((one) => (one.code === code ? { ...one, ...date } : one)),
    );
    await this.store.put(programmeId, date);
    this.audit('finance-date.changed', programmeId, code, { before: { ...before }, after: { ...date } });
  }

  /** Another day in one year, or none, with the reason. @throws DomainError 403, 404, 412, 422 a day of another year */
  async changeYear(
    programmeId: string,
    code: string,
    rowVersion: number,
    { year, on, reason }: { year: number; on: LocalDate | null; reason: string },
  ): Promise<void> {
    const { dates } = await this.open(programmeId);
    const { shipped: _, rowVersion: __, ...date } = found(dates, code, rowVersion);
    if (on && LocalDate.year(on) !== year) {
      throw new DomainError('finance-date.other-year', {
        params: { year },
        fields: [{ pointer: '/on', code: 'finance-date.other-year', params: { year } }],
      });
    }
    // Also when nothing else changes: who looked at the date before must look again.
    await this.store.put(programmeId, date);
    await this.store.putYear(programmeId, code, year, on, reason);
    this.audit('finance-date.year-changed', programmeId, code, { after: { year, on, reason } });
  }

  private async open(programmeId: string) {
    this.unitOfWork.actor.demand('finance-date.write', { programmeId });
    await this.store.lock(programmeId);
    return this.store.all(programmeId);
  }

  private audit(action: string, programmeId: string, code: string, facts: { before?: object; after: object }): void {
    this.unitOfWork.audit({
      action,
      kind: 'finance-date',
      recordId: programmeId,
      programmeId,
      ...facts,
      after: { code, ...facts.after },
    });
  }
}

function found(dates: readonly StoredDate[], code: string, rowVersion: number): StoredDate {
  const date = dates.find((one) => one.code === code);
  if (!date) throw new DomainError('platform.not-found', { status: 404 });
  assertFresh(date.rowVersion, rowVersion);
  return date;
}
