import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';

/** The state of a commitment; one that was let through above the room says so by its look. */
export function CommitmentState({ row }: { row: Pick<components['schemas']['CommitmentResponse'], 'state'> }) {
  return <StatusChip status={row.state} label={t(`commitment.state.${row.state}`)} />;
}
