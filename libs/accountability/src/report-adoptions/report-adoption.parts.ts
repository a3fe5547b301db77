import type { FeatureParts } from '@koersvast/platform';
import { RecordAdoption } from './commands/record-adoption';
import { ReportAdoptionsController } from './http/report-adoptions.controller';
import { AdoptionQuery } from './queries/adoption.query';

export const reportAdoptionParts: FeatureParts = {
  entities: [],
  controllers: [ReportAdoptionsController],
  providers: [RecordAdoption, AdoptionQuery],
};
