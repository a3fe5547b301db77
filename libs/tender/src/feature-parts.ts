import type { Type } from '@nestjs/common';

/** What one feature folder of spoor 2 brings into the module. */
export interface FeatureParts {
  entities: Type[];
  controllers: Type[];
  providers: Type[];
}
