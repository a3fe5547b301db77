import type { FeatureParts } from '../feature-parts';
import { ChangeCharter } from './commands/change-charter';
import { KeepDeliverables } from './commands/keep-deliverables';
import { KeepMembers } from './commands/keep-members';
import { WorkgroupDeliverableEntity } from './data/workgroup-deliverable.entity';
import { WorkgroupMemberEntity } from './data/workgroup-member.entity';
import { WorkgroupStore } from './data/workgroup.store';
import { WorkgroupCharterController } from './http/workgroup-charter.controller';
import { WorkgroupDeliverablesController } from './http/workgroup-deliverables.controller';
import { WorkgroupMembersController } from './http/workgroup-members.controller';
import { WorkgroupPageQuery } from './queries/workgroup-page.query';

export const workgroupParts: FeatureParts = {
  entities: [WorkgroupDeliverableEntity, WorkgroupMemberEntity],
  controllers: [WorkgroupCharterController, WorkgroupMembersController, WorkgroupDeliverablesController],
  providers: [ChangeCharter, KeepDeliverables, KeepMembers, WorkgroupStore, WorkgroupPageQuery],
};
