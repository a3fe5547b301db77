import type { FeatureParts } from '@koersvast/platform';
import { AdviseAward } from './commands/advise-award';
import { AgreeScore } from './commands/agree-score';
import { AppointAssessor } from './commands/appoint-assessor';
import { ScoreOffer } from './commands/score-offer';
import { StartAssessment } from './commands/start-assessment';
import { AssessmentStore } from './data/assessment.store';
import { AdviceExport } from './exchange/advice.export';
import { AssessmentsController } from './http/assessments.controller';
import { ScoresController } from './http/scores.controller';
import { AssessmentQuery } from './queries/assessment.query';
import { AssessorWork } from './queries/assessor-work.source';
import { ConsensusWork } from './queries/consensus-work.source';
import { PublishedCriteria } from './queries/published-criteria.query';
import { RankingQuery } from './queries/ranking.query';
import { TenderFrameQuery } from './queries/tender-frame.query';

export const assessmentParts: FeatureParts = {
  entities: [],
  controllers: [AssessmentsController, ScoresController],
  providers: [
    AdviseAward,
    AgreeScore,
    AppointAssessor,
    ScoreOffer,
    StartAssessment,
    AssessmentStore,
    AdviceExport,
    AssessmentQuery,
    AssessorWork,
    ConsensusWork,
    PublishedCriteria,
    RankingQuery,
    TenderFrameQuery,
  ],
};
