import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';

export type Finding = components['schemas']['RequirementFindingResponse'];
export type Rule = components['schemas']['RequirementRuleResponse'];

/** Blocks or only warns, in icon, word and tone. */
export const SeverityChip = ({ severity }: { severity: Finding['severity'] }) => (
  <StatusChip
    status={severity}
    label={t(`requirement-check.${severity}`)}
    icon={severity === 'BLOCKS' ? IconAlertOctagon : IconAlertTriangle}
    tone={severity === 'BLOCKS' ? 'err' : 'warn'}
  />
);
