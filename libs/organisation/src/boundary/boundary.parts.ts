import { KeepBoundary } from './commands/keep-boundary';
import { CareBoundaryEntity } from './data/care-boundary.entity';
import { BoundaryPaper } from './exchange/boundary.paper';
import { BoundaryController } from './http/boundary.controller';
import { BoundaryQuery } from './queries/boundary.query';

export const boundaryParts = {
  entities: [CareBoundaryEntity],
  controllers: [BoundaryController],
  providers: [BoundaryPaper, BoundaryQuery, KeepBoundary],
};
