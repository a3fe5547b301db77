import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { subjectTitle } from './subject';

export type Meeting = components['schemas']['MeetingSummaryResponse'];

const LOOKS = { PLANNED: 'DRAFT', HELD: 'ADOPTED', WITHDRAWN: 'WITHDRAWN' } as const;

/** Day, title, state, minutes and open actions of a meeting. */
export const MEETING_COLUMNS: Column<Meeting>[] = [
  { id: 'heldOn', header: t('meeting.held-on'), width: 120, cell: (row) => date(row.heldOn) },
  { id: 'title', header: t('meeting.title'), cell: (row) => row.title },
  {
    id: 'state',
    header: t('meeting.state'),
    width: 140,
    cell: (row) => <StatusChip status={LOOKS[row.state]} label={t(`meeting.state.${row.state}`)} />,
  },
  {
    id: 'minutes',
    header: t('meeting.minutes'),
    width: 120,
    cell: (row) => (row.minutesVersion > 0 ? t('meeting.minutes.version', { n: row.minutesVersion }) : '–'),
  },
  {
    id: 'actions',
    header: t('action.nav'),
    width: 140,
    cell: (row) => (row.openActions > 0 ? t('meeting.open-actions', { count: row.openActions }) : '–'),
  },
];

const [DAY, TITLE, ...REST] = MEETING_COLUMNS;

/** For the list of all meetings: with what each is about, sorted by day. */
export const MEETING_COLUMNS_WITH_SUBJECT: Column<Meeting>[] = [
  { ...DAY!, sortable: true },
  TITLE!,
  { id: 'subject', header: t('subject.label'), width: 260, optional: true, cell: subjectTitle },
  ...REST,
];
