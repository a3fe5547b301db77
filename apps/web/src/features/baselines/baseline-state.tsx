import { IconAlertOctagon, IconCircleCheck, IconEye, type Icon } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';

export type BaselineRow = components['schemas']['RequirementBaselineRowResponse'];
export type Baseline = components['schemas']['RequirementBaselineResponse'];

export type Purpose = BaselineRow['purpose'];
export const PURPOSES: Purpose[] = ['INTERIM', 'PUBLICATION'];

/** "inkoper en contractmanager" */
export const rolesText = (roles: readonly string[]): string =>
  new Intl.ListFormat('nl').format(roles.map((role) => t(`baseline.role.${role}`)));

const LOOKS: Record<BaselineRow['state'], { icon: Icon; tone: Tone }> = {
  AWAITING_APPROVAL: { icon: IconEye, tone: 'info' },
  APPROVED: { icon: IconCircleCheck, tone: 'quiet' },
  REJECTED: { icon: IconAlertOctagon, tone: 'err' },
};

export const BaselineStateChip = ({ state }: { state: BaselineRow['state'] }) => (
  <StatusChip status={state} label={t(`baseline.state.${state}`)} {...LOOKS[state]} />
);

/** Address of a stored file. */
export const fileHref = (fileId: string): string => `/api/v1/files/${fileId}/content`;
