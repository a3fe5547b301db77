import type { FeatureParts } from '@koersvast/platform';
import { AdvancePaymentEntity } from './data/advance-payment.entity';
import { AdvanceScheduleVersionEntity } from './data/advance-schedule-version.entity';
import { AdvanceScheduleEntity } from './data/advance-schedule.entity';
import { AdvanceTermEntity } from './data/advance-term.entity';
import { AdvanceFacts } from './queries/advance-facts.query';

export const advanceParts: FeatureParts = {
  entities: [AdvancePaymentEntity, AdvanceScheduleVersionEntity, AdvanceScheduleEntity, AdvanceTermEntity],
  controllers: [],
  providers: [AdvanceFacts],
};
