import type { FeatureParts } from '@koersvast/platform';
import { AssignContributor } from './commands/assign-contributor';
import { KeepRemarks } from './commands/keep-remarks';
import { ReportTeamworkController } from './http/report-teamwork.controller';
import { Colleagues } from './queries/colleagues';
import { TeamworkQuery } from './queries/teamwork.query';
import { ContributorWorkSource, MentionWorkSource } from './queries/teamwork.work';

export const reportTeamworkParts: FeatureParts = {
  entities: [],
  controllers: [ReportTeamworkController],
  providers: [AssignContributor, KeepRemarks, Colleagues, TeamworkQuery, ContributorWorkSource, MentionWorkSource],
};
