import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, type Icon } from '@tabler/icons-react';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';
import type { Point } from './indicator-format';

const looks: Record<'GREEN' | 'AMBER' | 'RED', { tone: Tone; icon: Icon }> = {
  GREEN: { tone: 'quiet', icon: IconCircleCheck },
  AMBER: { tone: 'warn', icon: IconAlertTriangle },
  RED: { tone: 'err', icon: IconAlertOctagon },
};

/** The colour that counts: what the judge said, else what follows from norm and value. */
export const standOf = (point: Pick<Point, 'light' | 'judgement'> | null | undefined): Point['light'] =>
  point?.judgement?.light ?? point?.light ?? null;

/** How a value stands to its norm; nothing where there is no value or no norm. */
export function LightChip({ light }: { light: Point['light'] }) {
  if (!light) return null;
  return <StatusChip status={light} label={t(`indicator.light.${light}`)} {...looks[light]} />;
}
