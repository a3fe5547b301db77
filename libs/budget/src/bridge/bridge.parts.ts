import type { FeatureParts } from '@koersvast/platform';
import { BridgeExport } from './exchange/bridge.export';
import { BridgeController } from './http/bridge.controller';
import { BegrotingDecisionsQuery } from './queries/begroting-decisions.query';
import { BridgeQuery } from './queries/bridge.query';

export const bridgeParts: FeatureParts = {
  entities: [],
  controllers: [BridgeController],
  providers: [BegrotingDecisionsQuery, BridgeQuery, BridgeExport],
};
