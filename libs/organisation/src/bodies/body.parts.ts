import { KeepBodies } from './commands/keep-bodies';
import { KeepMembers } from './commands/keep-members';
import { LinkMeeting } from './commands/link-meeting';
import { BodyStore } from './data/body.store';
import { GovernanceBodyEntity } from './data/governance-body.entity';
import { GovernanceMeetingEntity } from './data/governance-meeting.entity';
import { GovernanceMemberEntity } from './data/governance-member.entity';
import { BodiesController } from './http/bodies.controller';
import { BodyQuery } from './queries/body.query';

export const bodyParts = {
  entities: [GovernanceBodyEntity, GovernanceMemberEntity, GovernanceMeetingEntity],
  controllers: [BodiesController],
  providers: [BodyQuery, BodyStore, KeepBodies, KeepMembers, LinkMeeting],
};
