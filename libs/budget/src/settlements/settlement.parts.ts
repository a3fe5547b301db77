import type { FeatureParts } from '@koersvast/platform';
import { AddSettlementScheme } from './commands/add-settlement-scheme';
import { EstablishSettlement } from './commands/establish-settlement';
import { KeepScenario } from './commands/keep-scenario';
import { ProposeScenario } from './commands/propose-scenario';
import { ScenarioApproval } from './commands/scenario.approval';
import { SetAccountsClosing } from './commands/set-accounts-closing';
import { AccountsClosingEntity } from './data/accounts-closing.entity';
import { SettlementPostingEntity } from './data/settlement-posting.entity';
import { SettlementRuleEntity } from './data/settlement-rule.entity';
import { SettlementScenarioShareEntity } from './data/settlement-scenario-share.entity';
import { SettlementScenarioEntity } from './data/settlement-scenario.entity';
import { SettlementScenarioStore } from './data/settlement-scenario.store';
import { SettlementSchemeEntity } from './data/settlement-scheme.entity';
import { SettlementEntity } from './data/settlement.entity';
import { ScenarioExport, ScenariosExport, StatementExport } from './exchange/settlement-papers';
import { SettlementScenariosController } from './http/settlement-scenarios.controller';
import { SettlementSchemesController } from './http/settlement-schemes.controller';
import { SettlementsController } from './http/settlements.controller';
import { ContractLastQuery } from './queries/contract-last.query';
import { DecidedSettlementQuery } from './queries/decided-settlement.query';
import { ForecastSpentQuery } from './queries/forecast-spent.query';
import { ReckonScenarioQuery } from './queries/reckon-scenario.query';
import { SettlementFacts } from './queries/settlement-facts.query';
import { SettlementFrameQuery } from './queries/settlement-frame.query';
import { SettlementPreviewQuery } from './queries/settlement-preview.query';
import { SettlementScenarioQuery } from './queries/settlement-scenario.query';
import { SettlementSchemeQuery } from './queries/settlement-scheme.query';
import { SettlementStandQuery } from './queries/settlement-stand.query';
import { SettlementQuery } from './queries/settlement.query';
import { SettlementScenarioStation } from './settlement-scenario.station';

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
  controllers: [SettlementSchemesController, SettlementScenariosController, SettlementsController],
  providers: [
    ContractLastQuery,
    DecidedSettlementQuery,
    SettlementStandQuery,
    SettlementFacts,
    SettlementSchemeQuery,
    SettlementFrameQuery,
    ForecastSpentQuery,
    ReckonScenarioQuery,
    SettlementPreviewQuery,
    SettlementScenarioQuery,
    SettlementQuery,
    SettlementScenarioStore,
    AddSettlementScheme,
    KeepScenario,
    ProposeScenario,
    ScenarioApproval,
    SetAccountsClosing,
    EstablishSettlement,
    SettlementScenarioStation,
    ScenarioExport,
    ScenariosExport,
    StatementExport,
  ],
};
