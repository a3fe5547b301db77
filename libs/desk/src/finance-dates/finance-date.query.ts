import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';
import { dayIn } from './domain/finance-date';
import { FinanceDateStore } from './finance-date.store';
import type { FinanceDateResponse } from './http/finance-date.response';

const CYCLES = { PC: 'P&C', GR: 'GR', CIRCULAR: 'Circulaire', IV3: 'Iv3' } as const;

/** The yearly dates: for the controller's screen, and each year anew in the calendar. */
@Injectable()
@CalendarSource(['FINANCE'])
export class FinanceDateQuery implements CalendarSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FinanceDateStore,
  ) {}

  async list(programmeId: string, year: number): Promise<FinanceDateResponse[]> {
    const { dates, exceptions } = await this.store.all(programmeId);
    const mayWrite = this.unitOfWork.actor.can('finance-date.write', { programmeId });
    return dates
      .map((date) => ({
        ...date,
        on: dayIn(year, date, dates, exceptions),
        exceptions: exceptions
          .filter(({ code }) => code === date.code)
          .map(({ year: in_, on, reason }) => ({ year: in_, on, reason })),
        mayWrite,
      }))
      .sort((one, other) => (one.on ?? '9').localeCompare(other.on ?? '9') || one.code.localeCompare(other.code));
  }

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    if (!actor.can('calendar.read', { programmeId })) return [];
    const { dates, exceptions } = await this.store.all(programmeId);
    const mine = actor.can('finance-date.write', { programmeId });
    const entries: CalendarEntry[] = [];
    // A date that follows another may fall in the year before or after it.
    for (let year = LocalDate.year(from) - 1; year <= LocalDate.year(to) + 1; year += 1) {
      for (const date of dates) {
        const on = dayIn(year, date, dates, exceptions);
        if (!on || on < from || on > to) continue;
        entries.push({
          kind: 'FINANCE',
          recordId: programmeId,
          part: `${date.code.toLowerCase().replaceAll('_', '-')}-${year}`,
          on,
          code: CYCLES[date.cycle],
          title: date.title,
          url: '/financiele-kalender',
          municipalityId: null,
          mine,
          done: false,
          fixed: date.fixed,
          confidential: false,
          revision: date.rowVersion,
        });
      }
    }
    return entries.sort((one, other) => one.on.localeCompare(other.on)).slice(0, limit);
  }
}
