import { ContractEffect } from './commands/contract-effect';
import { DraftModification } from './commands/draft-modification';
import { ModificationApproval } from './commands/modification.approval';
import { ObligationEffect } from './commands/obligation-effect';
import { RecordPublication } from './commands/record-publication';
import { SubmitModification } from './commands/submit-modification';
import { ModificationEntity } from './data/modification.entity';
import { ModificationStore } from './data/modification.store';
import { MotivationExport } from './exchange/motivation.export';
import { ModificationRegisterExport } from './exchange/register.export';
import { ModificationsController } from './http/modifications.controller';
import { ModificationEffects } from './ports/modification-effect';
import { MinorEntriesQuery } from './queries/minor-entries.query';
import { ModificationDetailQuery } from './queries/modification-detail.query';
import { ModificationListQuery } from './queries/modification-list.query';
import { ModificationStation } from './queries/modification.station';
import { NoticeWork } from './queries/notice.work';
import { PaperFrameQuery } from './queries/paper-frame.query';
import { ObligationsOfContract } from './queries/obligations-of-contract';

export const modificationParts = {
  entities: [ModificationEntity],
  controllers: [ModificationsController],
  providers: [
    ContractEffect,
    DraftModification,
    ModificationApproval,
    ModificationEffects,
    ModificationStore,
    ObligationEffect,
    RecordPublication,
    SubmitModification,
    MinorEntriesQuery,
    ModificationDetailQuery,
    ModificationListQuery,
    ModificationStation,
    NoticeWork,
    ObligationsOfContract,
    PaperFrameQuery,
    MotivationExport,
    ModificationRegisterExport,
  ],
};
