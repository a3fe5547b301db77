import type { FeatureParts } from '../feature-parts';
import { CreateTender } from './commands/create-tender';
import { MoveTender } from './commands/move-tender';
import { ReviseTender } from './commands/revise-tender';
import { TenderEntity } from './data/tender.entity';
import { TenderStore } from './data/tender.store';
import { CpvCodesController } from './http/cpv-codes.controller';
import { TendersController } from './http/tenders.controller';
import { CpvCodes } from './queries/cpv-codes.query';
import { TenderFacts } from './queries/tender-facts.query';
import { TenderListQuery } from './queries/tender-list.query';

export const tenderParts: FeatureParts = {
  entities: [TenderEntity],
  controllers: [CpvCodesController, TendersController],
  providers: [CpvCodes, CreateTender, MoveTender, ReviseTender, TenderFacts, TenderListQuery, TenderStore],
};
