import { LocalDate, MONTH_NAMES } from '@koersvast/kernel';
import { ActionIcon, Button, Group, MultiSelect, SegmentedControl, Switch } from '@mantine/core';
import { IconBell, IconChevronLeft, IconChevronRight, IconRss } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { longDate } from '@web/ui/format';
import { ExportMenu } from '@web/ui/export-menu';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import { SidePanel } from '@web/ui/side-panel';
import { today } from '../planning/when';
import { EntryLine, KINDS, type Entry } from './entry';
import { EntryList } from './entry-list';
import { FeedDialog } from './feed-dialog';
import { MonthGrid, weeksOf } from './month-grid';
import { ReminderDialog } from './reminder-dialog';
import { useEntries, useNarrowing } from './use-entries';
import classes from './calendar.module.css';

const readDay = (text: string | undefined): LocalDate => {
  const day = LocalDate.read(text ?? '');
  return day.ok ? day.value : (today() as LocalDate);
};

/** All dated things that one may see, by month or as a list; the address says what is shown. */
export function CalendarPage() {
  const { weergave, dag, open } = useSearchParams();
  const set = useSetSearchParams();
  const [dialog, setDialog] = useState<'feed' | 'reminders' | null>(null);
  const day = readDay(dag);
  const month = LocalDate.startOfMonth(day);
  const asList = weergave === 'lijst';
  const show = (next: LocalDate, opened = false) => set({ dag: next, open: opened ? 'ja' : undefined });
  const paper = usePaper(month, asList);
  const actions = (
    <Group gap="xs">
      <ExportMenu kind="calendar" formats={['xlsx', 'pdf', 'docx']} parameters={paper} />
      <Button leftSection={<IconBell size={16} aria-hidden />} onClick={() => setDialog('reminders')}>
        {t('reminder.title')}
      </Button>
      <Button leftSection={<IconRss size={16} aria-hidden />} onClick={() => setDialog('feed')}>
        {t('feed.title')}
      </Button>
    </Group>
  );
  return (
    <>
      <PageHeader title={t('agenda.nav')} lead={t('agenda.lead')} actions={actions} />
      <div className={classes.bar}>
        <Group gap="xs" wrap="nowrap">
          <ActionIcon aria-label={t('agenda.before')} onClick={() => show(LocalDate.addMonths(month, -1))}>
            <IconChevronLeft size={18} />
          </ActionIcon>
          <h2 className={classes.month} aria-live="polite">
            {MONTH_NAMES[LocalDate.month(month) - 1]} {LocalDate.year(month)}
          </h2>
          <ActionIcon aria-label={t('agenda.after')} onClick={() => show(LocalDate.addMonths(month, 1))}>
            <IconChevronRight size={18} />
          </ActionIcon>
          <Button onClick={() => show(today() as LocalDate)}>{t('agenda.today')}</Button>
        </Group>
        <Filters />
        <SegmentedControl
          aria-label={t('agenda.view')}
          value={asList ? 'lijst' : 'maand'}
          onChange={(next) => set({ weergave: next === 'maand' ? undefined : next, open: undefined })}
          data={[
            { value: 'maand', label: t('agenda.view.month') },
            { value: 'lijst', label: t('agenda.view.list') },
          ]}
        />
      </div>
      {asList ? <EntryList month={month} /> : <Month month={month} day={day} open={open === 'ja'} show={show} />}
      {dialog === 'feed' && <FeedDialog onClose={() => setDialog(null)} />}
      {dialog === 'reminders' && <ReminderDialog onClose={() => setDialog(null)} />}
    </>
  );
}

/** What is exported is what one looks at: the month, or the year of the list, narrowed as it is. */
function usePaper(month: LocalDate, year: boolean): Record<string, string> {
  const { programmeId, municipalityId, kinds, mine } = useNarrowing();
  const to = year ? LocalDate.addDays(LocalDate.addMonths(month, 12), -1) : LocalDate.endOfMonth(month);
  return {
    ...{ programmeId: programmeId ?? '', from: month, to },
    ...(municipalityId && { municipalityId }),
    ...(kinds && { kinds }),
    ...(mine && { mine: 'true' }),
  };
}

function Filters() {
  const { soort, mijn } = useSearchParams();
  const set = useSetSearchParams();
  return (
    <>
      <MultiSelect
        className={classes.kinds}
        aria-label={t('agenda.kinds')}
        placeholder={soort ? undefined : t('agenda.kinds.all')}
        clearable
        data={KINDS.map((value) => ({ value, label: t(`agenda.kind.${value}`) }))}
        value={soort ? soort.split(',') : []}
        onChange={(kinds) => set({ soort: kinds.join(',') })}
        clearButtonProps={{ 'aria-label': t('agenda.kinds.clear') }}
      />
      <Switch
        label={t('agenda.mine')}
        checked={mijn === 'true'}
        onChange={(event) => set({ mijn: event.currentTarget.checked ? 'true' : undefined })}
      />
    </>
  );
}

interface MonthProps {
  month: LocalDate;
  day: LocalDate;
  open: boolean;
  show: (day: LocalDate, open?: boolean) => void;
}

function Month({ month, day, open, show }: MonthProps) {
  const weeks = weeksOf(month);
  const { entries } = useEntries(weeks[0]!, LocalDate.addDays(weeks.at(-1)!, 6));
  return (
    <>
      <MonthGrid
        month={month}
        entries={entries}
        day={day}
        open={open}
        onDay={(next) => show(next, open)}
        onOpen={(next) => show(next, true)}
      />
      <p className="kv-caption">{t('agenda.keys')}</p>
      {open && (
        <SidePanel title={longDate(day)} onClose={() => show(day)}>
          <DayEntries entries={entries.filter(({ on }) => on === day)} />
        </SidePanel>
      )}
    </>
  );
}

function DayEntries({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) return <p className="kv-quiet">{t('agenda.day.empty')}</p>;
  return (
    <ul className={classes.dayList}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <RecordLink url={entry.url}>
            <EntryLine entry={entry} full />
          </RecordLink>
        </li>
      ))}
    </ul>
  );
}
