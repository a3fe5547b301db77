import type { FeatureParts } from '@koersvast/platform';
import { ArrangeQuestions } from './commands/arrange-questions';
import { ChangeConsultation } from './commands/change-consultation';
import { CreateConsultation } from './commands/create-consultation';
import { EditQuestions } from './commands/edit-questions';
import { EditSections } from './commands/edit-sections';
import { MailQuestionnaires } from './commands/mail-questionnaires';
import { MailQuestionnairesJob } from './commands/mail-questionnaires.job';
import { ManageParties } from './commands/manage-parties';
import { MoveConsultation } from './commands/move-consultation';
import { ResponseExamination } from './commands/response-examination';
import { TakeInResponse } from './commands/take-in-response';
import { ConsultationAnswerEntity } from './data/consultation-answer.entity';
import { ConsultationPartyEntity } from './data/consultation-party.entity';
import { ConsultationPartyStore } from './data/consultation-party.store';
import { ConsultationQuestionEntity } from './data/consultation-question.entity';
import { ConsultationResponseEntity } from './data/consultation-response.entity';
import { ConsultationResponseStore } from './data/consultation-response.store';
import { ConsultationSectionEntity } from './data/consultation-section.entity';
import { ConsultationEntity } from './data/consultation.entity';
import { ConsultationStore } from './data/consultation.store';
import { QuestionnaireStore } from './data/questionnaire.store';
import { PartyImport } from './exchange/party-import';
import { PartyWorkbooks } from './exchange/party-workbooks';
import { WorkbookPaper } from './exchange/workbook-paper';
import { ConsultationPartiesController } from './http/consultation-parties.controller';
import { ConsultationStepsController } from './http/consultation-steps.controller';
import { ConsultationsController } from './http/consultations.controller';
import { QuestionnaireMailsController } from './http/questionnaire-mails.controller';
import { QuestionnaireController } from './http/questionnaire.controller';
import { ReceivedResponsesController } from './http/received-responses.controller';
import { ConsultationCalendar } from './queries/consultation.calendar';
import { ConsultationFactsQuery } from './queries/consultation-facts.query';
import { ConsultationPartyQuery } from './queries/consultation-party.query';
import { ConsultationPlaceQuery } from './queries/consultation-place.query';
import { ConsultationQuery } from './queries/consultation.query';
import { OpenConsultationsQuery } from './queries/open-consultations.query';
import { PartyAnswersQuery } from './queries/party-answers.query';
import { QuestionnaireMailQuery } from './queries/questionnaire-mail.query';
import { QuestionnaireQuery } from './queries/questionnaire.query';
import { ReceivedResponseQuery } from './queries/received-response.query';
import { ResponsePreviewQuery } from './queries/response-preview.query';
import { SenderQuery } from './queries/sender.query';

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
    QuestionnaireMailsController,
    ReceivedResponsesController,
    ConsultationPartiesController,
    ConsultationsController,
  ],
  providers: [
    ChangeConsultation,
    CreateConsultation,
    MoveConsultation,
    ConsultationStore,
    ConsultationCalendar,
    ConsultationFactsQuery,
    ConsultationPartyQuery,
    ConsultationPlaceQuery,
    ConsultationQuery,
    QuestionnaireQuery,
    ReceivedResponseQuery,
    ArrangeQuestions,
    EditQuestions,
    EditSections,
    MailQuestionnaires,
    MailQuestionnairesJob,
    ManageParties,
    ResponseExamination,
    TakeInResponse,
    ConsultationPartyStore,
    ConsultationResponseStore,
    QuestionnaireStore,
    PartyImport,
    PartyWorkbooks,
    WorkbookPaper,
    OpenConsultationsQuery,
    PartyAnswersQuery,
    QuestionnaireMailQuery,
    ResponsePreviewQuery,
    SenderQuery,
  ],
};
