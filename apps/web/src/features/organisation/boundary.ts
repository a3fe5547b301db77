import type { components } from '@web/api/schema';

export type Boundary = components['schemas']['BoundaryResponse'];

export const PLACEMENTS = ['IN_CONTRACT', 'GRJR', 'MUNICIPAL_OTHER'] as const;
