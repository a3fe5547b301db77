import { Button, Modal } from '@mantine/core';
import { IconAlertOctagon, IconClock, IconFolder, IconSend } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import classes from './mails.module.css';

type Summary = components['schemas']['MailSummaryResponse'];
type Mail = components['schemas']['MailResponse'];

function MailState({ mail: { state, sentBy, reason } }: { mail: Summary }) {
  if (state === 'FAILED') {
    return (
      <>
        <StatusChip status={state} label={t('mail.state.FAILED')} icon={IconAlertOctagon} tone="err" /> {reason}
      </>
    );
  }
  if (state === 'QUEUED') {
    return (
      <>
        <StatusChip status={state} label={t('mail.state.QUEUED')} icon={IconClock} tone="grey" /> {reason}
      </>
    );
  }
  const folder = sentBy === 'FOLDER';
  return (
    <StatusChip
      status={state}
      label={t(folder ? 'mail.state.folder' : 'mail.state.SENT')}
      icon={folder ? IconFolder : IconSend}
      tone="quiet"
    />
  );
}

const columnsWith = (open: (mail: Summary) => void): Column<Summary>[] => [
  { id: 'recordedAt', header: t('mail.column.at'), width: 150, sortable: true, cell: (row) => moment(row.recordedAt) },
  { id: 'recipient', header: t('mail.column.recipient'), width: 240, cell: (row) => row.recipient },
  { id: 'subject', header: t('mail.column.subject'), cell: (row) => row.subject },
  { id: 'state', header: t('mail.column.state'), width: 200, cell: (row) => <MailState mail={row} /> },
  {
    id: 'open',
    header: t('mail.column.open'),
    width: 110,
    cell: (row) => (
      <Button aria-label={t('mail.open.of', { recipient: row.recipient })} onClick={() => open(row)}>
        {t('mail.open')}
      </Button>
    ),
  },
];

/** Mail that left; a message opens with its words for who may read what it tells, and that is audited. */
export function MailList() {
  const { programmeId } = useScope();
  const { run } = useDeed();
  const [reading, setReading] = useState<Mail | null>(null);
  const list = useKeysetList<Summary>({
    key: ['mails', programmeId],
    filters: [],
    defaultSort: '-recordedAt',
    page: (query) =>
      api.GET('/mails', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  const columns = useMemo(() => {
    const open = (mail: Summary) =>
      run(async () => setReading((await api.POST('/mails/{id}/open', { params: { path: { id: mail.id } } })).data!));
    return columnsWith((mail) => void open(mail));
  }, []);
  return (
    <>
      <PageHeader title={t('mail.nav')} lead={t('mail.lead')} />
      <ListToolbar list={list} />
      <DataTable
        caption={t('mail.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('mail.empty')} text={t('mail.empty.text')} />}
      />
      {reading && (
        <Modal
          opened
          onClose={() => setReading(null)}
          size="xl"
          title={reading.subject}
          closeButtonProps={{ 'aria-label': t('ui.close') }}
        >
          <p className="kv-caption">{reading.recipient}</p>
          <div className={classes.body} tabIndex={0} role="region" aria-label={reading.subject}>
            {reading.body ?? t('mail.closed')}
          </div>
        </Modal>
      )}
    </>
  );
}
