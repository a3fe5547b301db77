import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { RowMenu } from '@web/ui/row-menu';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import { SeriesDialog } from './series-dialog';
import { subjectTitle, type Subject } from './subject';

export type Series = components['schemas']['MeetingSeriesResponse'];

/** "elke 3 maanden tot en met 31-12-2026", or what it follows. */
function rhythmText({ unit, every, until, followsTitle, offsetDays }: Series): string {
  if (unit === null) {
    const days = Math.abs(offsetDays ?? 0);
    if (days === 0) return t('series.same-day', { title: followsTitle ?? '' });
    return t((offsetDays ?? 0) < 0 ? 'series.before' : 'series.after', { count: days, title: followsTitle ?? '' });
  }
  return t(`series.every.${unit}`, { count: every ?? 1, until: date(until) });
}

const columnsWith = (pick: (deed: 'edit' | 'end', series: Series) => void): Column<Series>[] => [
  { id: 'title', header: t('meeting.title'), cell: (row) => row.title },
  { id: 'subject', header: t('subject.label'), width: 220, optional: true, cell: subjectTitle },
  { id: 'rhythm', header: t('series.rhythm'), width: 280, cell: rhythmText },
  {
    id: 'next',
    header: t('series.next'),
    width: 170,
    cell: (row) =>
      row.nextOn ? t('series.next.of', { date: date(row.nextOn), count: row.toCome }) : t('series.next.none'),
  },
  {
    id: 'state',
    header: t('meeting.state'),
    width: 120,
    cell: (row) => (
      <StatusChip status={row.state === 'ACTIVE' ? 'ACTIVE' : 'WITHDRAWN'} label={t(`series.state.${row.state}`)} />
    ),
  },
  {
    id: 'do',
    header: t('ui.column.do'),
    width: 70,
    cell: (row) =>
      row.mayWrite && (
        <RowMenu
          label={t('series.more', { title: row.title })}
          deeds={[
            { label: t('series.edit'), onSelect: () => pick('edit', row) },
            { label: t('series.end'), onSelect: () => pick('end', row) },
          ]}
        />
      ),
  },
];

/** The series of one subject, or of all. */
export function SeriesTable({ subject }: { subject?: Subject }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('meeting.write');
  const { data } = apiQuery.useSuspenseQuery('get', '/meeting-series', {
    params: { query: { programmeId, ...subject, limit: 200 } },
  });
  const [open, setOpen] = useState<Series | 'new' | null>(null);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const columns = useMemo(() => {
    const end = async ({ id, title, rowVersion }: Series): Promise<void> => {
      const answer = await confirm({
        title: t('series.end.of', { title }),
        text: t('series.end.text'),
        confirm: t('series.end'),
        reason: { label: t('meeting.withdraw.reason'), required: true },
      });
      if (!answer) return;
      const params = { path: { id }, header: ifMatch(rowVersion) };
      await run(() => api.POST('/meeting-series/{id}/end', { params, body: { reason: answer.reason } }));
    };
    return columnsWith((deed, series) => (deed === 'edit' ? setOpen(series) : void end(series)));
  }, [confirm, run]);
  const add = mayWrite && <Button onClick={() => setOpen('new')}>{t('series.new')}</Button>;
  return (
    <>
      {data.items.length > 0 && add && <Group mb="sm">{add}</Group>}
      <DataTable
        caption={t('series.caption')}
        columns={columns}
        rows={data.items}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('series.empty')} text={t('series.empty.text')} action={add} />}
      />
      {open && (
        <SeriesDialog
          subject={subject}
          series={open === 'new' ? null : open}
          others={data.items.filter((one) => one.state === 'ACTIVE' && (open === 'new' || one.id !== open.id))}
          onClose={() => setOpen(null)}
        />
      )}
      {dialog}
    </>
  );
}
