import { Injectable } from '@nestjs/common';
import { LocalDate, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
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
    const own = await this.unitOfWork.query<Omit<StoredDate, 'shipped'>>(
      `select code, cycle, title, basis, month, day, after_code as "afterCode", offset_days as "offsetDays", fixed, active,
              row_version as "rowVersion"
       from finance_date where programme_id = $1 order by code`,
      [programmeId],
    );
    const exceptions = await this.unitOfWork.query<StoredException>(
      `select code, year, on_date as "on", reason from finance_date_year where programme_id = $1 order by code, year`,
      [programmeId],
    );
    const shipped = SHIPPED_DATES.map((date) => ({
      ...date,
      rowVersion: 0,
      ...own.find(({ code }) => code === date.code),
      shipped: true,
    }));
    const added = own
      .filter(({ code }) => !SHIPPED_DATES.some((date) => date.code === code))
      .map((date) => ({ ...date, shipped: false }));
    return { dates: [...shipped, ...added], exceptions };
  }

  /** One writer of these dates at a time, so that two changes together make no circle. */
  async lock(programmeId: string): Promise<void> {
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 815006))', [programmeId]);
  }

  async put(programmeId: string, { code, ...date }: FinanceDate): Promise<void> {
    await this.unitOfWork.query(
      `insert into finance_date (programme_id, code, cycle, title, basis, month, day, after_code, offset_days, fixed, active, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict on constraint finance_date_pkey do update set cycle = excluded.cycle, title = excluded.title, basis = excluded.basis,
         month = excluded.month, day = excluded.day, after_code = excluded.after_code, offset_days = excluded.offset_days,
         fixed = excluded.fixed, active = excluded.active, row_version = finance_date.row_version + 1,
         recorded_at = now(), recorded_by = excluded.recorded_by`,
      [
        programmeId,
        code,
        date.cycle,
        date.title,
        date.basis,
        date.month,
        date.day,
        date.afterCode,
        date.offsetDays,
        date.fixed,
        date.active,
        this.unitOfWork.actor.userId,
      ],
    );
  }

  /** The other day of one year; `on` null is a year without. */
  async putYear(programmeId: string, code: string, year: number, on: LocalDate | null, reason: string): Promise<void> {
    await this.unitOfWork.query(
      `insert into finance_date_year (id, programme_id, code, year, on_date, reason, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint finance_date_year_key do update set on_date = excluded.on_date, reason = excluded.reason,
         recorded_at = now(), recorded_by = excluded.recorded_by`,
      [newId(), programmeId, code, year, on, reason, this.unitOfWork.actor.userId],
    );
  }
}
