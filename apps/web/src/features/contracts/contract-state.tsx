import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';
import type { components } from '@web/api/schema';

type State = components['schemas']['ContractResponse']['state'];

const looks: Record<State, string> = { DRAFT: 'DRAFT', ACTIVE: 'ACTIVE', ENDED: 'WITHDRAWN' };

/** The state of a contract in its own words. */
export const ContractState = ({ state }: { state: State }) => (
  <StatusChip
    status={looks[state]}
    tone={state === 'ENDED' ? 'grey' : undefined}
    label={t(`contract.state.${state}`)}
  />
);
