import type { FeatureParts } from '@koersvast/platform';
import { AccountsClosingEntity } from './data/accounts-closing.entity';
import { SettlementPostingEntity } from './data/settlement-posting.entity';
import { SettlementRuleEntity } from './data/settlement-rule.entity';
import { SettlementScenarioShareEntity } from './data/settlement-scenario-share.entity';
import { SettlementScenarioEntity } from './data/settlement-scenario.entity';
import { SettlementSchemeEntity } from './data/settlement-scheme.entity';
import { SettlementEntity } from './data/settlement.entity';
import { SettlementFacts } from './queries/settlement-facts.query';

export const settlementParts: FeatureParts = {
  entities: [
    SettlementSchemeEntity,
    SettlementRuleEntity,
    SettlementScenarioEntity,
    SettlementScenarioShareEntity,
    AccountsClosingEntity,
    SettlementEntity,
    SettlementPostingEntity,
  ],
  controllers: [],
  providers: [SettlementFacts],
};
