import type { FeatureParts } from '@koersvast/platform';
import { CreateTender } from './commands/create-tender';
import { MoveTender } from './commands/move-tender';
import { ReviseTender } from './commands/revise-tender';
import { TenderEntity } from './data/tender.entity';
import { TenderStore } from './data/tender.store';
import { CpvImport } from './exchange/cpv-import';
import { CpvCodesController } from './http/cpv-codes.controller';
import { TenderChecksController } from './http/tender-checks.controller';
import { TendersController } from './http/tenders.controller';
import { CpvCodes } from './queries/cpv-codes.query';
import { PublicationConditions } from './publication-condition';
import { PublicationCheckQuery } from './queries/publication-check.query';
import { TenderCalendar } from './queries/tender.calendar';
import { TenderClocksQuery } from './queries/tender-clocks.query';
import { TenderFacts } from './queries/tender-facts.query';
import { TenderListQuery } from './queries/tender-list.query';
import { TenderPaperQuery } from './queries/tender-paper.query';
import { WaitingForDecision } from './queries/waiting-for-decision.query';

export const tenderParts: FeatureParts = {
  entities: [TenderEntity],
  controllers: [CpvCodesController, TenderChecksController, TendersController],
  providers: [
    PublicationCheckQuery,
    PublicationConditions,
    TenderCalendar,
    TenderClocksQuery,
    CpvCodes,
    CpvImport,
    CreateTender,
    MoveTender,
    ReviseTender,
    TenderFacts,
    TenderListQuery,
    TenderPaperQuery,
    TenderStore,
    WaitingForDecision,
  ],
};
