import { DecideRenewal } from './commands/decide-renewal';
import { RenewalDecisionEntity } from './data/renewal-decision.entity';
import { RenewalsController } from './http/renewals.controller';
import { RenewalQuery } from './queries/renewal.query';
import { RenewalWork } from './queries/renewal.work';

export const renewalParts = {
  entities: [RenewalDecisionEntity],
  controllers: [RenewalsController],
  providers: [DecideRenewal, RenewalQuery, RenewalWork],
};
