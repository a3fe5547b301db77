import { Button, Group, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import { NoticeDialog } from './notice-dialog';

export type Notice = components['schemas']['NoticeResponse'];

interface NoticeTableProps {
  /** Only those of this tender. */
  tenderId?: string;
  /** Proposed for a new one. */
  tenderReference?: string | null;
}

const form = ({ subtype, subtypeLabel, kind }: Notice) =>
  subtype ? `${subtype} · ${subtypeLabel ?? ''}` : kind || t('notice.before-eforms');

function columnsOf(change: (notice: Notice) => void, strike: (notice: Notice) => void): Column<Notice>[] {
  return [
    {
      id: 'publication',
      header: t('notice.publication'),
      width: 140,
      cell: ({ publicationId, url }) =>
        url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {publicationId}
          </a>
        ) : (
          publicationId
        ),
    },
    { id: 'type', header: t('notice.type'), width: 170, cell: (row) => t(`notice.type.${row.typeCode}`) },
    { id: 'form', header: t('notice.form'), width: 230, cell: form },
    { id: 'published', header: t('notice.published'), width: 120, cell: (row) => date(row.publishedOn) },
    {
      id: 'deadline',
      header: t('notice.deadline'),
      width: 140,
      cell: (row) => (row.deadlineOn ? date(row.deadlineOn) : t('notice.no-deadline')),
    },
    {
      id: 'remark',
      header: t('notice.remark'),
      cell: (row) => (
        <Stack gap={4} align="flex-start">
          {row.state === 'WITHDRAWN' && <StatusChip status="WITHDRAWN" label={t('notice.struck')} />}
          {row.warnings.map(({ code, text }) => (
            <StatusChip key={code} status="SUSPECT" label={text} />
          ))}
          {row.note && <span>{row.note}</span>}
        </Stack>
      ),
    },
    {
      id: 'actions',
      header: t('notice.actions'),
      width: 190,
      cell: (row) =>
        row.mayChange && (
          <Group gap={4} wrap="nowrap">
            <Button
              size="compact-xs"
              aria-label={t('notice.change.of', { number: row.publicationId })}
              onClick={() => change(row)}
            >
              {t('notice.change')}
            </Button>
            <Button
              size="compact-xs"
              aria-label={t('notice.strike.of', { number: row.publicationId })}
              onClick={() => strike(row)}
            >
              {t('notice.strike')}
            </Button>
          </Group>
        ),
    },
  ];
}

/** Notices grouped by the reference under which TenderNed keeps those of one tender together. */
export function NoticeTable({ tenderId, tenderReference }: NoticeTableProps) {
  const { programmeId } = useScope();
  const mayWrite = useCan('notice.write');
  const [open, setOpen] = useState<Notice | 'new' | null>(null);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const query = { programmeId, tenderId, limit: 200 };
  const { data } = apiQuery.useSuspenseQuery('get', '/notices', { params: { query } });
  const columns = useMemo(() => {
    const strike = async ({ id, rowVersion, publicationId }: Notice): Promise<void> => {
      const answer = await confirm({
        title: t('notice.strike.of', { number: publicationId }),
        text: t('notice.strike.text'),
        confirm: t('notice.strike'),
        reason: { label: t('notice.strike.reason'), required: true },
      });
      if (!answer) return;
      const params = { path: { id }, header: ifMatch(rowVersion) };
      await run(() => api.POST('/notices/{id}/withdraw', { params, body: { reason: answer.reason ?? '' } }));
    };
    return columnsOf(setOpen, (notice) => void strike(notice));
  }, [confirm, run]);
  const groups = [...new Set(data.items.map((row) => row.tenderReference ?? ''))];
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setOpen('new')}>
      {t('notice.add')}
    </Button>
  );
  return (
    <Stack gap="md">
      {data.items.length > 0 && <Group justify="flex-end">{add}</Group>}
      {groups.map((reference) => (
        <section key={reference}>
          <h2>{reference ? t('notice.group', { reference }) : t('notice.group.none')}</h2>
          <DataTable
            caption={reference ? t('notice.group', { reference }) : t('notice.group.none')}
            columns={columns}
            rows={data.items.filter((row) => (row.tenderReference ?? '') === reference)}
            rowId={(row) => row.id}
          />
        </section>
      ))}
      {data.items.length === 0 && (
        <EmptyState title={t('notice.empty.title')} text={t('notice.empty.text')} action={add || undefined} />
      )}
      {open && (
        <NoticeDialog
          notice={open === 'new' ? null : open}
          tenderId={tenderId}
          tenderReference={tenderReference}
          onClose={() => setOpen(null)}
        />
      )}
      {dialog}
    </Stack>
  );
}
