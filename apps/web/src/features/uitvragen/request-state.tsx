import {
  IconAlertOctagon,
  IconCircleCheck,
  IconClock,
  IconInbox,
  IconMailForward,
  type Icon,
} from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';

export type Quarters = components['schemas']['QuartersResponse'];
export type QuarterRow = components['schemas']['QuarterResponse'];
export type QuarterlyRequest = components['schemas']['QuarterlyRequestResponse'];
export type SubmissionPreview = components['schemas']['SubmissionPreviewResponse'];

type State = 'OPEN' | 'SENT' | 'RECEIVED' | 'ACCEPTED' | 'LATE';

const LOOKS: Record<State, { tone: Tone; icon: Icon }> = {
  OPEN: { tone: 'quiet', icon: IconClock },
  SENT: { tone: 'info', icon: IconMailForward },
  RECEIVED: { tone: 'warn', icon: IconInbox },
  ACCEPTED: { tone: 'ok', icon: IconCircleCheck },
  LATE: { tone: 'err', icon: IconAlertOctagon },
};

/** Where a request stands; late counts above the rest. */
export function RequestState({ request }: { request: { state: Exclude<State, 'LATE'>; late: boolean } }) {
  const state: State = request.late ? 'LATE' : request.state;
  return <StatusChip status={state} label={t(`quarterly.state.${state}`)} {...LOOKS[state]} />;
}

/** `2027-Q1` -> `Q1 2027`. */
export const quarterText = (quarter: string): string => quarter.split('-').reverse().join(' ');

export const standing = (provisional: boolean | null): string =>
  provisional === null ? '' : t(provisional ? 'quarterly.provisional' : 'quarterly.final');
