import { KeepCouncilQuestion } from './commands/keep-council-question';
import { KeepStandardAnswers } from './commands/keep-standard-answers';
import { SubmitAnswer } from './commands/submit-answer';
import { CouncilQuestionEntity } from './data/council-question.entity';
import { CouncilQuestionStore } from './data/council-question.store';
import { CouncilTermEntity } from './data/council-term.entity';
import { StandardAnswerEntity } from './data/standard-answer.entity';
import {
  AnswerFrameQuery,
  CouncilAnswerExport,
  CouncilProofExport,
  CouncilRegisterExport,
} from './exchange/answer.export';
import { CouncilQuestionsController } from './http/council-questions.controller';
import { StandardAnswersController } from './http/standard-answers.controller';
import { CitationsQuery } from './queries/citations.query';
import { CouncilQuestionListQuery } from './queries/council-question-list.query';
import { CouncilQuestionStation } from './queries/council-question.station';
import { CouncilQuestionAgenda, CouncilQuestionWork } from './queries/council-question.work';
import { CouncilTermsQuery } from './queries/council-terms.query';
import { StandardAnswerListQuery } from './queries/standard-answer-list.query';

export const councilQuestionParts = {
  entities: [CouncilQuestionEntity, CouncilTermEntity, StandardAnswerEntity],
  controllers: [CouncilQuestionsController, StandardAnswersController],
  providers: [
    AnswerFrameQuery,
    CitationsQuery,
    CouncilAnswerExport,
    CouncilProofExport,
    CouncilQuestionAgenda,
    CouncilQuestionListQuery,
    CouncilQuestionStation,
    CouncilQuestionStore,
    CouncilQuestionWork,
    CouncilRegisterExport,
    CouncilTermsQuery,
    KeepCouncilQuestion,
    KeepStandardAnswers,
    StandardAnswerListQuery,
    SubmitAnswer,
  ],
};
