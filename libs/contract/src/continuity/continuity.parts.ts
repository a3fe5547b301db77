import { ContinuityCircle } from './commands/continuity-circle';
import { JudgeContinuity } from './commands/judge-continuity';
import { NameMember } from './commands/name-member';
import { RecordContinuity } from './commands/record-continuity';
import { ContinuityDocumentEntity } from './data/continuity-document.entity';
import { ContinuityJudgementEntity } from './data/continuity-judgement.entity';
import { ContinuityMemberEntity } from './data/continuity-member.entity';
import { ContinuityReportEntity } from './data/continuity-report.entity';
import { ContinuityThresholdEntity } from './data/continuity-threshold.entity';
import { ContinuityController } from './http/continuity.controller';
import { ContinuityQuery } from './queries/continuity.query';
import { ContinuityWork } from './queries/continuity.work';

export const continuityParts = {
  entities: [
    ContinuityDocumentEntity,
    ContinuityJudgementEntity,
    ContinuityMemberEntity,
    ContinuityReportEntity,
    ContinuityThresholdEntity,
  ],
  controllers: [ContinuityController],
  providers: [ContinuityCircle, ContinuityQuery, ContinuityWork, JudgeContinuity, NameMember, RecordContinuity],
};
