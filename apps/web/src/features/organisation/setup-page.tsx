import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RowMenu } from '@web/ui/row-menu';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { ChooseSteps, StepDialog } from './step-dialogs';
import { useWithdraw } from './use-withdraw';

export type Step = components['schemas']['SetupStepResponse'];

const STATES = ['OPEN', 'DONE', 'NOT_NEEDED'] as const;

function State({ step: { late, state, doneOn } }: { step: Step }) {
  if (late) return <StatusChip status="OVERDUE" label={t('organisation.setup.state.late')} />;
  const words = t(`organisation.setup.state.${state}`);
  return (
    <StatusChip
      status={state === 'DONE' ? 'ACTIVE' : state === 'OPEN' ? 'PROPOSED' : 'WITHDRAWN'}
      tone={state === 'NOT_NEEDED' ? 'grey' : undefined}
      label={doneOn ? `${words} ${date(doneOn)}` : words}
    />
  );
}

const columns: Column<Step>[] = [
  { id: 'title', header: t('organisation.setup.title'), sortable: true, cell: (row) => row.title },
  { id: 'milestone', header: t('organisation.setup.milestone'), width: 220, cell: (row) => row.milestone },
  {
    id: 'expectedOn',
    header: t('organisation.setup.expected'),
    width: 130,
    sortable: true,
    cell: (row) =>
      row.expectedOn ? date(row.expectedOn) : <span className="kv-quiet">{t('organisation.setup.no-day')}</span>,
  },
  { id: 'owner', header: t('organisation.setup.owner'), width: 180, cell: (row) => row.owner },
  { id: 'state', header: t('organisation.setup.state'), width: 180, cell: (row) => <State step={row} /> },
];

/** What must be arranged, with its milestone; the late ones stand in Mijn werk of their owner. */
export function SetupPage() {
  const { programmeId } = useScope();
  const mayWrite = useCan('implementation.write');
  const [open, setOpen] = useState<Step | 'new' | 'choose' | null>(null);
  const list = useKeysetList<Step, 'state'>({
    key: ['setup-steps', programmeId],
    filters: ['state'],
    defaultSort: 'expectedOn',
    page: (query) =>
      api.GET('/setup-steps', { params: { query: { ...query, programmeId } as object } }).then((one) => one.data!),
  });
  const done = list.rows.filter(({ state }) => state !== 'OPEN').length;
  const choose = mayWrite && (
    <Button variant="filled" onClick={() => setOpen('choose')}>
      {t('organisation.setup.choose')}
    </Button>
  );
  const deeds: Column<Step> = {
    ...{ id: 'deeds', header: t('ui.column.do'), width: 150 },
    cell: (row) => <Deeds step={row} onChange={() => setOpen(row)} />,
  };
  return (
    <>
      <PageHeader
        title={t('organisation.setup.nav')}
        lead={
          list.rows.length > 0 && !list.narrowed
            ? `${t('organisation.setup.lead')} ${t('organisation.setup.done', { done, total: list.rows.length })}.`
            : t('organisation.setup.lead')
        }
        actions={
          mayWrite && (
            <>
              <Button onClick={() => setOpen('new')}>{t('organisation.setup.add')}</Button>
              {choose}
            </>
          )
        }
      />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'state',
            label: t('organisation.setup.state'),
            options: STATES.map((value) => ({ value, label: t(`organisation.setup.state.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t('organisation.setup.nav')}
        columns={mayWrite ? [...columns, deeds] : columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={
          <EmptyState title={t('organisation.setup.empty')} text={t('organisation.setup.empty.text')} action={choose} />
        }
      />
      {open === 'choose' && <ChooseSteps onClose={() => setOpen(null)} />}
      {open && open !== 'choose' && <StepDialog step={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Deeds({ step, onChange }: { step: Step; onChange: () => void }) {
  const { doing, run } = useDeed();
  const [withdraw, dialog] = useWithdraw();
  const params = { path: { id: step.id }, header: ifMatch(step.rowVersion) };
  const set = (state: 'OPEN' | 'DONE' | 'NOT_NEEDED') =>
    void run(() => api.PATCH('/setup-steps/{id}', { params, body: { state } }));
  const send = (reason: string) => api.POST('/setup-steps/{id}/withdraw', { params, body: { reason } });
  const isOpen = step.state === 'OPEN';
  return (
    <Group gap={6} wrap="nowrap">
      {isOpen && (
        <Button
          size="compact-sm"
          loading={doing}
          aria-label={t('organisation.setup.finish.of', { name: step.title })}
          onClick={() => set('DONE')}
        >
          {t('organisation.setup.finish')}
        </Button>
      )}
      <RowMenu
        label={t('organisation.more', { name: step.title })}
        deeds={[
          { label: t('organisation.change'), onSelect: onChange },
          isOpen
            ? { label: t('organisation.setup.not-needed'), onSelect: () => set('NOT_NEEDED') }
            : { label: t('organisation.setup.reopen'), onSelect: () => set('OPEN') },
          { label: t('organisation.withdraw'), onSelect: () => void withdraw(step.title, send) },
        ]}
      />
      {dialog}
    </Group>
  );
}
