import { Injectable } from '@nestjs/common';
import { LocalDate, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { FinanceDateYearEntity } from './data/finance-date-year.entity';
import { FinanceDateEntity } from './data/finance-date.entity';
import type { FinanceDate, YearException } from './domain/finance-date';
import { SHIPPED_DATES } from './domain/shipped-dates';

export interface StoredDate extends FinanceDate {
  shipped: boolean;
  /** 0: as it ships, never changed here. */
  rowVersion: number;
}

export interface StoredException extends YearException {
  reason: string;
}

/** The yearly dates of a programme: what ships, with in its place what the controller made of it, and what she added. */
@Injectable()
export class FinanceDateStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async all(programmeId: string): Promise<{ dates: StoredDate[]; exceptions: StoredException[] }> {
    const own = await this.unitOfWork.repo(FinanceDateEntity).find({ where: { programmeId }, order: { code: 'ASC' } });
    const years = await this.unitOfWork.repo(FinanceDateYearEntity).findBy({ programmeId });
    const exceptions = years.map(({ code, year, onDate, reason }) => ({
      code,
      year,
      on: onDate as LocalDate | null,
      reason,
    }));
    const shipped = SHIPPED_DATES.map((date) => ({
      ...date,
      rowVersion: 0,
      ...asStored(own.find(({ code }) => code === date.code)),
      shipped: true,
    }));
    const added = own
      .filter(({ code }) => !SHIPPED_DATES.some((date) => date.code === code))
      .map((date) => ({ ...asStored(date)!, shipped: false }));
    return { dates: [...shipped, ...added], exceptions };
  }

  /** One writer of these dates at a time, so that two changes together make no circle. */
  async lock(programmeId: string): Promise<void> {
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 815006))', [programmeId]);
  }

  async put(
    programmeId: string,
    { code, cycle, title, basis, month, day, afterCode, offsetDays, fixed, active }: FinanceDate,
  ) {
    const dates = this.unitOfWork.repo(FinanceDateEntity);
    const before = await dates.findOneBy({ programmeId, code });
    const recordedBy = this.unitOfWork.actor.userId;
    const content = { cycle, title, basis, month, day, afterCode, offsetDays, fixed, active, recordedBy };
    if (before) await dates.update({ programmeId, code }, { ...content, rowVersion: before.rowVersion + 1 });
    else await dates.insert({ programmeId, code, ...content });
  }

  /** The other day of one year; `on` null is a year without. */
  async putYear(programmeId: string, code: string, year: number, on: LocalDate | null, reason: string): Promise<void> {
    const years = this.unitOfWork.repo(FinanceDateYearEntity);
    const content = { onDate: on, reason, recordedBy: this.unitOfWork.actor.userId };
    const before = await years.findOneBy({ programmeId, code, year });
    if (before) await years.update(before.id, content);
    else await years.insert({ id: newId(), programmeId, code, year, ...content });
  }
}

const asStored = (row: FinanceDateEntity | undefined): Omit<StoredDate, 'shipped'> | undefined => {
  if (!row) return undefined;
  const { programmeId: _, recordedAt: __, recordedBy: ___, ...date } = row;
  return date;
};
