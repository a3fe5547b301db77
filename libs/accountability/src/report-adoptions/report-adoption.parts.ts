import type { FeatureParts } from '@koersvast/platform';
import { RecordAdoption } from './commands/record-adoption';
import { DecisionsExport } from './exchange/decisions.export';
import { ReportAdoptionsController } from './http/report-adoptions.controller';
import { AdoptionQuery } from './queries/adoption.query';

export const reportAdoptionParts: FeatureParts = {
  entities: [],
  controllers: [ReportAdoptionsController],
  providers: [AdoptionQuery, DecisionsExport, RecordAdoption],
};
