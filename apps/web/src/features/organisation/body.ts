import type { components } from '@web/api/schema';

export type Body = components['schemas']['BodyResponse'];

export const LEVELS = ['POLITICAL', 'MANAGEMENT', 'OPERATIONAL'] as const;
