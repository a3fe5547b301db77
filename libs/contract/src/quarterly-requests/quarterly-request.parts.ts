import { JudgeSubmission } from './commands/judge-submission';
import { MakeRequest } from './commands/make-request';
import { RemindPartners } from './commands/remind-partners.task';
import { SendRequest } from './commands/send-request';
import { SubmissionExamination } from './commands/submission-examination';
import { TakeInSubmission } from './commands/take-in-submission';
import { PlausibilityThresholdEntity } from './data/plausibility-threshold.entity';
import { QuarterlyFindingEntity } from './data/quarterly-finding.entity';
import { QuarterlyReminderEntity } from './data/quarterly-reminder.entity';
import { QuarterlyRequestEntity } from './data/quarterly-request.entity';
import { QuarterlyRequestStore } from './data/quarterly-request.store';
import { QuarterlySubmissionEntity } from './data/quarterly-submission.entity';
import { QuarterlyWorkbookPaper } from './exchange/workbook-paper';
import { QuarterlyRequestsController } from './http/quarterly-requests.controller';
import { ExpenditureBooks } from './ports/expenditure-book';
import { QuarterlyRequestQuery } from './queries/quarterly-request.query';
import { LateRequestWork, ReceivedRequestWork, UnaskedQuarterWork } from './queries/quarterly-request.work';
import { RequestContentQuery } from './queries/request-content.query';
import { StandingFiguresQuery } from './queries/standing-figures.query';
import { StatedForecasts } from './queries/stated-forecasts.query';
import { SubmissionPreviewQuery } from './queries/submission-preview.query';

export const quarterlyRequestParts = {
  entities: [
    PlausibilityThresholdEntity,
    QuarterlyFindingEntity,
    QuarterlyReminderEntity,
    QuarterlyRequestEntity,
    QuarterlySubmissionEntity,
  ],
  controllers: [QuarterlyRequestsController],
  providers: [
    ExpenditureBooks,
    JudgeSubmission,
    LateRequestWork,
    MakeRequest,
    QuarterlyRequestQuery,
    QuarterlyRequestStore,
    QuarterlyWorkbookPaper,
    ReceivedRequestWork,
    RemindPartners,
    RequestContentQuery,
    SendRequest,
    StandingFiguresQuery,
    StatedForecasts,
    SubmissionExamination,
    SubmissionPreviewQuery,
    TakeInSubmission,
    UnaskedQuarterWork,
  ],
};
