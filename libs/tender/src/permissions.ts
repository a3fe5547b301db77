import type { PermissionTable } from '@koersvast/platform';
import { awardPermissions } from './awards/permissions';
import { baselinePermissions } from './baselines/permissions';
import { contributionPermissions } from './contributions/permissions';
import { requirementPermissions } from './requirements/permissions';

export const tenderPermissions = {
  ...contributionPermissions,
  ...requirementPermissions,
  ...baselinePermissions,
  ...awardPermissions,
} satisfies PermissionTable;
