import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';
import type { Modification } from './modification-values';

const looks: Record<Modification['state'], string> = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'IN_REVIEW',
  APPROVED: 'APPROVED',
  WITHDRAWN: 'WITHDRAWN',
};

/** The state of a change in its own words. */
export const ModificationState = ({ state }: { state: Modification['state'] }) => (
  <StatusChip status={looks[state]} label={t(`modification.state.${state}`)} />
);
