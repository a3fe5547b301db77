import type { components } from '@web/api/schema';
import { t } from '@web/texts';

export type Requirement = components['schemas']['RequirementResponse'];
export type RequirementRow = components['schemas']['RequirementRowResponse'];
export type Kind = Requirement['kind'];

export const KINDS: Kind[] = [
  'REQUIREMENT',
  'WISH',
  'AWARD',
  'SUITABILITY',
  'EXECUTION_TERM',
  'SELECTION',
  'EXCLUSION',
];
export const STATES: Requirement['state'][] = ['DRAFT', 'IN_REVIEW', 'ADOPTED', 'PUBLISHED', 'WITHDRAWN'];

export const kindOptions = () => KINDS.map((value) => ({ value, label: t(`requirement.kind.${value}`) }));
