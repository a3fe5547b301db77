import type { FeatureParts } from '@koersvast/platform';
import { LedgerPaper } from './exchange/ledger.paper';
import { JudgeFact } from './commands/judge-fact';
import { RecordFact } from './commands/record-fact';
import { DisclosedFactEntity } from './data/disclosed-fact.entity';
import { DisclosureStore } from './data/disclosure.store';
import { DisclosuresController } from './http/disclosures.controller';
import { ConsultationCircleQuery } from './queries/consultation-circle.query';
import { DisclosureListQuery } from './queries/disclosure-list.query';
import { FactsBeforePublication } from './queries/facts-before-publication';
import { FactsToShare } from './queries/facts-to-share.source';
import { LedgerQuery } from './queries/ledger.query';

export const disclosureParts: FeatureParts = {
  entities: [DisclosedFactEntity],
  controllers: [DisclosuresController],
  providers: [
    LedgerPaper,
    JudgeFact,
    RecordFact,
    DisclosureStore,
    ConsultationCircleQuery,
    DisclosureListQuery,
    FactsBeforePublication,
    FactsToShare,
    LedgerQuery,
  ],
};
