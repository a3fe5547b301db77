import { Module } from '@nestjs/common';
import { CalendarQuery } from './calendar/calendar.query';
import { CalendarController } from './calendar/http/calendar.controller';
import { FinanceDateQuery } from './finance-dates/finance-date.query';
import { FinanceDateStore } from './finance-dates/finance-date.store';
import { FinanceDatesController } from './finance-dates/http/finance-dates.controller';
import { KeepFinanceDates } from './finance-dates/keep-finance-dates';
import { MyWorkController } from './my-work/http/my-work.controller';
import { MyWorkQuery } from './my-work/my-work.query';

/** What spans everything: the start page of a person and the calendar. */
@Module({
  controllers: [CalendarController, FinanceDatesController, MyWorkController],
  providers: [CalendarQuery, FinanceDateQuery, FinanceDateStore, KeepFinanceDates, MyWorkQuery],
})
export class DeskModule {}
