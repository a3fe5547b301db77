import type { FeatureParts } from '@koersvast/platform';
import { KeepAdvanceSchedule } from './commands/keep-advance-schedule';
import { RegisterPayments } from './commands/register-payments';
import { AdvancePaymentEntity } from './data/advance-payment.entity';
import { AdvanceScheduleVersionEntity } from './data/advance-schedule-version.entity';
import { AdvanceScheduleEntity } from './data/advance-schedule.entity';
import { AdvanceScheduleStore } from './data/advance-schedule.store';
import { AdvanceTermEntity } from './data/advance-term.entity';
import { AdvanceScheduleExport } from './exchange/advance-schedule.export';
import { AdvancesController } from './http/advances.controller';
import { AdvanceFacts } from './queries/advance-facts.query';
import { AdvanceScheduleQuery } from './queries/advance-schedule.query';

export const advanceParts: FeatureParts = {
  entities: [AdvancePaymentEntity, AdvanceScheduleVersionEntity, AdvanceScheduleEntity, AdvanceTermEntity],
  controllers: [AdvancesController],
  providers: [
    KeepAdvanceSchedule,
    RegisterPayments,
    AdvanceScheduleStore,
    AdvanceFacts,
    AdvanceScheduleQuery,
    AdvanceScheduleExport,
  ],
};
