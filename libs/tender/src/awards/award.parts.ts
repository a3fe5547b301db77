import type { FeatureParts } from '../feature-parts';
import { RecordAward } from './commands/record-award';
import { AwardEntity } from './data/award.entity';
import { AwardsController } from './http/awards.controller';
import { AwardListQuery } from './queries/award-list.query';

export const awardParts: FeatureParts = {
  entities: [AwardEntity],
  controllers: [AwardsController],
  providers: [RecordAward, AwardListQuery],
};
