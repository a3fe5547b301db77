import type { FeatureParts } from '@koersvast/platform';
import { GuardSigning } from './commands/guard-signing';
import { AwardDeviationApproval, ProposeDeviation } from './commands/propose-deviation';
import { RecordAward } from './commands/record-award';
import { SendLetters } from './commands/send-letters';
import { AwardEntity } from './data/award.entity';
import { AwardStore } from './data/award.store';
import { AwardLetterExport } from './exchange/award-letter.export';
import { AwardRecordExport } from './exchange/award-record.export';
import { AwardPromisesController } from './http/award-promises.controller';
import { AwardStepsController } from './http/award-steps.controller';
import { AwardsController } from './http/awards.controller';
import { AwardLetterQuery } from './queries/award-letter.query';
import { AwardListQuery } from './queries/award-list.query';
import { AwardRecordQuery } from './queries/award-record.query';
import { AwardStepsQuery } from './queries/award-steps.query';
import { PromiseDocumentQuery } from './queries/promise-document.query';
import { PromisePlaces } from './queries/promise-places.query';
import { PromiseStation } from './queries/promise.station';
import { RecordPartsQuery } from './queries/record-parts.query';
import { SigningQuery } from './queries/signing.query';

export const awardParts: FeatureParts = {
  entities: [AwardEntity],
  controllers: [AwardPromisesController, AwardStepsController, AwardsController],
  providers: [
    GuardSigning,
    AwardDeviationApproval,
    ProposeDeviation,
    RecordAward,
    SendLetters,
    AwardStore,
    AwardLetterExport,
    AwardRecordExport,
    AwardLetterQuery,
    AwardListQuery,
    AwardRecordQuery,
    AwardStepsQuery,
    PromiseDocumentQuery,
    PromisePlaces,
    PromiseStation,
    RecordPartsQuery,
    SigningQuery,
  ],
};
