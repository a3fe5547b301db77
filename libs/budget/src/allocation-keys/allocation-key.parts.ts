import type { FeatureParts } from '@koersvast/platform';
import { CreateAllocationKey } from './commands/create-allocation-key';
import { ProposeKey } from './commands/propose-key';
import { AllocationKeyComponentEntity } from './data/allocation-key-component.entity';
import { AllocationKeyQuantityEntity } from './data/allocation-key-quantity.entity';
import { AllocationKeyShareEntity } from './data/allocation-key-share.entity';
import { AllocationKeyEntity } from './data/allocation-key.entity';
import { AllocationKeysController } from './http/allocation-keys.controller';
import { AllocationKeyQuery } from './queries/allocation-key.query';
import { KeyPreviewQuery } from './queries/key-preview.query';

export const allocationKeyParts: FeatureParts = {
  entities: [AllocationKeyShareEntity, AllocationKeyEntity, AllocationKeyComponentEntity, AllocationKeyQuantityEntity],
  controllers: [AllocationKeysController],
  providers: [ProposeKey, CreateAllocationKey, AllocationKeyQuery, KeyPreviewQuery],
};
