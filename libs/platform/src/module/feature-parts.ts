import type { Type } from '@nestjs/common';

/** What one feature folder brings into the module of its library. */
export interface FeatureParts {
  entities: Type[];
  controllers: Type[];
  providers: Type[];
}
