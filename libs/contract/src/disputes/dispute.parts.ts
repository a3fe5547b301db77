import { KeepDispute } from './commands/keep-dispute';
import { DisputeStepEntity } from './data/dispute-step.entity';
import { DisputeEntity } from './data/dispute.entity';
import { DisputesController } from './http/disputes.controller';
import { DisputeListQuery } from './queries/dispute-list.query';
import { DisputeStation } from './queries/dispute.station';
import { DisputeAgenda, DisputeWork } from './queries/dispute.work';

export const disputeParts = {
  entities: [DisputeEntity, DisputeStepEntity],
  controllers: [DisputesController],
  providers: [DisputeAgenda, DisputeListQuery, DisputeStation, DisputeWork, KeepDispute],
};
