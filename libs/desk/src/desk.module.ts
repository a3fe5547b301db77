import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarFeedEntity } from './calendar-feeds/data/calendar-feed.entity';
import { FinanceDateYearEntity } from './finance-dates/data/finance-date-year.entity';
import { FinanceDateEntity } from './finance-dates/data/finance-date.entity';
import { ReminderDigestEntity } from './reminders/data/reminder-digest.entity';
import { ReminderSettingEntity } from './reminders/data/reminder-setting.entity';
import { ReminderEntity } from './reminders/data/reminder.entity';
import { CalendarExport } from './calendar/calendar.export';
import { CalendarQuery } from './calendar/calendar.query';
import { CalendarFeeds } from './calendar-feeds/calendar-feeds';
import { CalendarFeedsController } from './calendar-feeds/http/calendar-feeds.controller';
import { ReadFeed } from './calendar-feeds/read-feed';
import { CalendarController } from './calendar/http/calendar.controller';
import { FinanceDateQuery } from './finance-dates/finance-date.query';
import { FinanceDateStore } from './finance-dates/finance-date.store';
import { FinanceDatesController } from './finance-dates/http/finance-dates.controller';
import { KeepFinanceDates } from './finance-dates/keep-finance-dates';
import { MyWorkController } from './my-work/http/my-work.controller';
import { MyWorkQuery } from './my-work/my-work.query';
import { DailyDigestsJob } from './reminders/daily-digests.job';
import { DailyDigestsTask } from './reminders/daily-digests.task';
import { RemindersController } from './reminders/http/reminders.controller';
import { ReminderSettings } from './reminders/reminder-settings';
import { SendDigest } from './reminders/send-digest';

const entities = [
  CalendarFeedEntity,
  FinanceDateEntity,
  FinanceDateYearEntity,
  ReminderDigestEntity,
  ReminderEntity,
  ReminderSettingEntity,
];

/** What spans everything: the start page of a person, the calendar, its feed and its reminders. */
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  controllers: [
    CalendarController,
    CalendarFeedsController,
    FinanceDatesController,
    MyWorkController,
    RemindersController,
  ],
  providers: [
    CalendarFeeds,
    CalendarExport,
    CalendarQuery,
    DailyDigestsJob,
    DailyDigestsTask,
    FinanceDateQuery,
    FinanceDateStore,
    KeepFinanceDates,
    MyWorkQuery,
    ReadFeed,
    ReminderSettings,
    SendDigest,
  ],
})
export class DeskModule {}
