import type { FeatureParts } from '@koersvast/platform';
import { DecideCarry } from './commands/decide-carry';
import { OpenNextYear } from './commands/open-next-year';
import { StructuralCarryEntity } from './data/structural-carry.entity';
import { StructuralCarriesController } from './http/structural-carries.controller';
import { NextYearQuery } from './queries/next-year.query';
import { StructuralCarryQuery } from './queries/structural-carry.query';
import { StructuralCarryWork } from './queries/structural-carry.work';
import { YearLinesQuery } from './queries/year-lines.query';

export const structuralCarryParts: FeatureParts = {
  entities: [StructuralCarryEntity],
  controllers: [StructuralCarriesController],
  providers: [NextYearQuery, StructuralCarryQuery, StructuralCarryWork, YearLinesQuery, DecideCarry, OpenNextYear],
};
