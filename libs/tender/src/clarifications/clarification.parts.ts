import type { FeatureParts } from '@koersvast/platform';
import { AddGuardedName } from './commands/add-guarded-name';
import { AssignQuestions } from './commands/assign-questions';
import { ChangeRegistration } from './commands/change-registration';
import { CompileNote } from './commands/compile-note';
import { DecideConfidentiality } from './commands/decide-confidentiality';
import { MergeQuestion } from './commands/merge-question';
import { MoveNote } from './commands/move-note';
import { MoveQuestion } from './commands/move-question';
import { OverrideAnonymity } from './commands/override-anonymity';
import { PublishAnswer } from './commands/publish-answer';
import { PublishNote } from './commands/publish-note.approval';
import { QuestionApproval } from './commands/question.approval';
import { RemoveGuardedName } from './commands/remove-guarded-name';
import { RegisterQuestion } from './commands/register-question';
import { WriteAnswer } from './commands/write-answer';
import { ClarificationAnswerChangeEntity } from './data/clarification-answer-change.entity';
import { ClarificationAnswerEntity } from './data/clarification-answer.entity';
import { ClarificationChangeEntity } from './data/clarification-change.entity';
import { ClarificationGuardedNameEntity } from './data/clarification-guarded-name.entity';
import { ClarificationNoteQuestionEntity } from './data/clarification-note-question.entity';
import { ClarificationNoteEntity } from './data/clarification-note.entity';
import { ClarificationNoteStore } from './data/clarification-note.store';
import { ClarificationQuestionSourceEntity } from './data/clarification-question-source.entity';
import { ClarificationQuestionEntity } from './data/clarification-question.entity';
import { ClarificationQuestionStore } from './data/clarification-question.store';
import { ConfidentialCountStore } from './data/confidential-count.store';
import { NoteExport } from './exchange/note-export';
import { QuestionImport } from './exchange/question-import';
import { ClarificationGuardedNamesController } from './http/clarification-guarded-names.controller';
import { ClarificationNotesController } from './http/clarification-notes.controller';
import { ClarificationQuestionStepsController } from './http/clarification-question-steps.controller';
import { ClarificationQuestionsController } from './http/clarification-questions.controller';
import { AnonymityCheck } from './queries/anonymity-check.query';
import { AnswerListQuery } from './queries/answer-list.query';
import { ClarificationFacts } from './queries/clarification-facts.query';
import { ClarificationStation } from './queries/clarification.station';
import { GuardedNameListQuery } from './queries/guarded-name-list.query';
import { GuardedNamesQuery } from './queries/guarded-names.query';
import { NoteCheckQuery } from './queries/note-check.query';
import { NoteContentQuery } from './queries/note-content.query';
import { NoteListQuery } from './queries/note-list.query';
import { NotePaperQuery } from './queries/note-paper.query';
import { QuestionChangesQuery } from './queries/question-changes.query';
import { QuestionHistoryQuery } from './queries/question-history.query';
import { QuestionListQuery } from './queries/question-list.query';
import { QuestionPlaceQuery } from './queries/question-place.query';
import { QuestionSourceQuery } from './queries/question-source.query';
import { QuestionsToAnswer } from './queries/questions-to-answer.source';
import { TenderClosingQuery } from './queries/tender-closing.query';

export const clarificationParts: FeatureParts = {
  entities: [
    ClarificationAnswerChangeEntity,
    ClarificationAnswerEntity,
    ClarificationChangeEntity,
    ClarificationGuardedNameEntity,
    ClarificationNoteEntity,
    ClarificationNoteQuestionEntity,
    ClarificationQuestionEntity,
    ClarificationQuestionSourceEntity,
  ],
  controllers: [
    ClarificationGuardedNamesController,
    ClarificationNotesController,
    ClarificationQuestionStepsController,
    ClarificationQuestionsController,
  ],
  providers: [
    AddGuardedName,
    AnonymityCheck,
    AnswerListQuery,
    AssignQuestions,
    ChangeRegistration,
    ClarificationFacts,
    ClarificationNoteStore,
    ClarificationQuestionStore,
    ClarificationStation,
    CompileNote,
    ConfidentialCountStore,
    DecideConfidentiality,
    GuardedNameListQuery,
    GuardedNamesQuery,
    MergeQuestion,
    MoveNote,
    MoveQuestion,
    NoteCheckQuery,
    NoteContentQuery,
    NoteExport,
    NoteListQuery,
    NotePaperQuery,
    OverrideAnonymity,
    PublishAnswer,
    PublishNote,
    QuestionApproval,
    QuestionChangesQuery,
    QuestionHistoryQuery,
    QuestionImport,
    QuestionListQuery,
    QuestionPlaceQuery,
    QuestionSourceQuery,
    QuestionsToAnswer,
    RegisterQuestion,
    RemoveGuardedName,
    TenderClosingQuery,
    WriteAnswer,
  ],
};
