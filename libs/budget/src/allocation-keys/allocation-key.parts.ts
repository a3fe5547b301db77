import type { FeatureParts } from '@koersvast/platform';
import { CreateAllocationKey } from './commands/create-allocation-key';
import { AllocationKeyShareEntity } from './data/allocation-key-share.entity';
import { AllocationKeyEntity } from './data/allocation-key.entity';
import { AllocationKeysController } from './http/allocation-keys.controller';
import { AllocationKeyQuery } from './queries/allocation-key.query';

export const allocationKeyParts: FeatureParts = {
  entities: [AllocationKeyShareEntity, AllocationKeyEntity],
  controllers: [AllocationKeysController],
  providers: [CreateAllocationKey, AllocationKeyQuery],
};
