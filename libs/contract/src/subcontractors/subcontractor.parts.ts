import { KeepSubcontractors } from './commands/keep-subcontractors';
import { SubcontractorEntity } from './data/subcontractor.entity';
import { SubcontractorsController } from './http/subcontractors.controller';
import { SubcontractorListQuery } from './queries/subcontractor-list.query';

export const subcontractorParts = {
  entities: [SubcontractorEntity],
  controllers: [SubcontractorsController],
  providers: [KeepSubcontractors, SubcontractorListQuery],
};
