import type { FeatureParts } from '../feature-parts';
import { ChangeConsultation } from './commands/change-consultation';
import { CreateConsultation } from './commands/create-consultation';
import { MoveConsultation } from './commands/move-consultation';
import { ConsultationAnswerEntity } from './data/consultation-answer.entity';
import { ConsultationPartyEntity } from './data/consultation-party.entity';
import { ConsultationQuestionEntity } from './data/consultation-question.entity';
import { ConsultationResponseEntity } from './data/consultation-response.entity';
import { ConsultationSectionEntity } from './data/consultation-section.entity';
import { ConsultationEntity } from './data/consultation.entity';
import { ConsultationStore } from './data/consultation.store';
import { ConsultationPartiesController } from './http/consultation-parties.controller';
import { ConsultationStepsController } from './http/consultation-steps.controller';
import { ConsultationsController } from './http/consultations.controller';
import { QuestionnaireController } from './http/questionnaire.controller';
import { ReceivedResponsesController } from './http/received-responses.controller';
import { ConsultationFactsQuery } from './queries/consultation-facts.query';
import { ConsultationPartyQuery } from './queries/consultation-party.query';
import { ConsultationPlaceQuery } from './queries/consultation-place.query';
import { ConsultationQuery } from './queries/consultation.query';
import { QuestionnaireQuery } from './queries/questionnaire.query';
import { ReceivedResponseQuery } from './queries/received-response.query';

export const consultationParts: FeatureParts = {
  entities: [
    ConsultationAnswerEntity,
    ConsultationPartyEntity,
    ConsultationQuestionEntity,
    ConsultationResponseEntity,
    ConsultationSectionEntity,
    ConsultationEntity,
  ],
  controllers: [
    ConsultationStepsController,
    QuestionnaireController,
    ReceivedResponsesController,
    ConsultationPartiesController,
    ConsultationsController,
  ],
  providers: [
    ChangeConsultation,
    CreateConsultation,
    MoveConsultation,
    ConsultationStore,
    ConsultationFactsQuery,
    ConsultationPartyQuery,
    ConsultationPlaceQuery,
    ConsultationQuery,
    QuestionnaireQuery,
    ReceivedResponseQuery,
  ],
};
