import type { FeatureParts } from '@koersvast/platform';
import { ChangeCharter } from './commands/change-charter';
import { KeepDeliverables } from './commands/keep-deliverables';
import { KeepMembers } from './commands/keep-members';
import { MailFeedback } from './commands/mail-feedback';
import { MailMembers } from './commands/mail-members';
import { MailMinutes } from './commands/mail-minutes';
import { WorkgroupDeliverableEntity } from './data/workgroup-deliverable.entity';
import { WorkgroupMemberEntity } from './data/workgroup-member.entity';
import { WorkgroupStore } from './data/workgroup.store';
import { FeedbackPaper } from './exchange/feedback.export';
import { FeedbackController } from './http/feedback.controller';
import { WorkgroupCharterController } from './http/workgroup-charter.controller';
import { WorkgroupDeliverablesController } from './http/workgroup-deliverables.controller';
import { WorkgroupMembersController } from './http/workgroup-members.controller';
import { FeedbackQuery } from './queries/feedback.query';
import { HeldMeetingQuery } from './queries/held-meeting.query';
import { MemberAddressQuery } from './queries/member-address.query';
import { WorkgroupPageQuery } from './queries/workgroup-page.query';

export const workgroupParts: FeatureParts = {
  entities: [WorkgroupDeliverableEntity, WorkgroupMemberEntity],
  controllers: [
    FeedbackController,
    WorkgroupCharterController,
    WorkgroupMembersController,
    WorkgroupDeliverablesController,
  ],
  providers: [
    FeedbackPaper,
    FeedbackQuery,
    HeldMeetingQuery,
    MemberAddressQuery,
    MailFeedback,
    MailMembers,
    MailMinutes,
    ChangeCharter,
    KeepDeliverables,
    KeepMembers,
    WorkgroupStore,
    WorkgroupPageQuery,
  ],
};
