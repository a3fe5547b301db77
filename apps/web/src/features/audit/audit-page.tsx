import { isId } from '@koersvast/kernel';
import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { auditActionsNl } from './actions.nl';

type AuditEvent = components['schemas']['AuditEventResponse'];

const say = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** The fields that a person can read: bare ids say nothing here, the record stands behind them. */
const fields = (record: AuditEvent['after']) =>
  Object.entries(record ?? {})
    .filter(([, value]) => value !== null && !isId(value))
    .map(([name, value]) => `${name}: ${say(value)}`)
    .join('; ');

const columns: Column<AuditEvent>[] = [
  { id: 'seq', header: t('audit.column.seq'), width: 72, align: 'right', cell: (row) => row.seq },
  { id: 'at', header: t('audit.column.at'), width: 150, cell: (row) => moment(row.at) },
  { id: 'actor', header: t('audit.column.actor'), width: 170, cell: (row) => row.actorName },
  {
    id: 'action',
    header: t('audit.column.action'),
    width: 220,
    cell: (row) => auditActionsNl[row.action] ?? row.action,
  },
  { id: 'origin', header: t('audit.column.origin'), width: 130, cell: (row) => row.origin },
  {
    id: 'change',
    header: t('audit.column.change'),
    cell: (row) => (
      <>
        {row.before && (
          <div className="kv-quiet">
            {t('audit.before')} {fields(row.before)}
          </div>
        )}
        {row.after && (
          <div>
            {t('audit.after')} {fields(row.after)}
          </div>
        )}
      </>
    ),
  },
];

export function AuditPage() {
  const { programmeId } = useScope();
  const [verdict, setVerdict] = useState<components['schemas']['AuditVerificationResponse'] | null>(null);
  const list = useKeysetList<AuditEvent>({
    key: ['audit-events', programmeId],
    page: ({ after, limit }) =>
      api.GET('/audit-events', { params: { query: { after, limit } } }).then((answer) => answer.data!),
  });
  const verify = async () => setVerdict((await api.GET('/audit-events/verification')).data!);
  return (
    <>
      <PageHeader
        title={t('audit.nav')}
        lead={t('audit.lead')}
        actions={<Button onClick={() => void verify()}>{t('audit.verify')}</Button>}
      />
      {verdict && (
        <Alert role="status" color={verdict.whole ? 'ok' : 'err'} mb={12}>
          {verdict.whole ? t('audit.whole') : t('audit.broken', { seq: verdict.firstBroken ?? '' })}
        </Alert>
      )}
      <DataTable
        caption={t('audit.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.seq}
        empty={<EmptyState title={t('audit.empty.title')} text={t('audit.empty.text')} />}
      />
    </>
  );
}
