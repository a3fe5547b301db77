import { IconArchive, IconBookmark, IconCircleCheck, IconEye, type Icon } from '@tabler/icons-react';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';

type State = 'KEPT' | 'PROPOSED' | 'DECIDED' | 'REJECTED';

const looks: Record<State, [Icon, Tone]> = {
  KEPT: [IconBookmark, 'quiet'],
  PROPOSED: [IconEye, 'info'],
  DECIDED: [IconCircleCheck, 'ok'],
  REJECTED: [IconArchive, 'grey'],
};

/** Kept, proposed, decided or not chosen. */
export function ScenarioState({ state }: { state: State }) {
  const [icon, tone] = looks[state];
  return <StatusChip status={state} label={t(`settlement.state.${state}`)} icon={icon} tone={tone} />;
}
