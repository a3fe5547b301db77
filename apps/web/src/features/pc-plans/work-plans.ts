import type { components } from '@web/api/schema';

export type Plan = components['schemas']['PcPlanResponse'];
export type PlanTask = components['schemas']['PcPlanTaskResponse'];
export type Step = Plan['steps'][number]['step'];

export const STEPS: Step[] = ['FIGURES', 'TEXT', 'COLLEGE', 'DELIVERY', 'COUNCIL'];
export const DOCUMENTS: Plan['document'][] = [
  ...(['FRAMEWORK', 'BUDGET', 'ANNUAL', 'INTERIM_1', 'INTERIM_2', 'JOINT', 'OTHER'] as const),
];
