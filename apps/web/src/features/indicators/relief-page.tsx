import { Button, Group, Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date, whole } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import { useContractChoice } from './contract-choice';
import { number } from './indicator-format';

type Relief = components['schemas']['ReliefResponse'];

const columns: Column<Relief>[] = [
  { id: 'code', header: t('indicator.column.code'), width: 90, cell: (row) => row.code },
  { id: 'title', header: t('indicator.relief.title'), cell: (row) => row.title },
  {
    id: 'reason',
    header: t('indicator.relief.reason'),
    cell: (row) =>
      row.withdrawnReason === null ? row.reason : t('indicator.relief.withdrawn', { reason: row.withdrawnReason }),
  },
  { id: 'agreed', header: t('indicator.relief.agreed'), width: 110, cell: (row) => date(row.agreedOn) },
  {
    ...{ id: 'each', header: t('indicator.relief.each'), width: 120, align: 'right' },
    cell: (row) => whole(row.minutesEach),
  },
  {
    ...{ id: 'times', header: t('indicator.relief.times'), width: 130, align: 'right' },
    cell: (row) => whole(row.timesPerQuarter),
  },
  {
    ...{ id: 'minutes', header: t('indicator.relief.minutes'), width: 130, align: 'right' },
    cell: (row) => (row.withdrawnReason === null ? whole(row.minutesPerQuarter) : '–'),
  },
];

/** What need not be registered, and what that saves the partner. */
export function ReliefPage() {
  const { contract } = useSearchParams();
  const [contractId, setContractId, contracts] = useContractChoice(contract);
  return (
    <>
      <PageHeader
        title={t('indicator.relief')}
        lead={t('indicator.relief.lead')}
        crumbs={[{ label: t('indicator.nav'), to: '/kpis' }]}
        actions={
          contractId && <ExportMenu kind="registration-relief" parameters={{ contractId }} formats={['xlsx', 'pdf']} />
        }
      />
      {contractId === null ? (
        <EmptyState title={t('indicator.no-contract.title')} text={t('indicator.no-contract.text')} />
      ) : (
        <Stack gap="md">
          <Group>
            <Select
              label={t('indicator.relief.contract')}
              data={contracts}
              value={contractId}
              onChange={setContractId}
            />
          </Group>
          <Reliefs contractId={contractId} />
        </Stack>
      )}
    </>
  );
}

function Reliefs({ contractId }: { contractId: string }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('indicator.write');
  const [editing, setEditing] = useState<Relief | 'new' | null>(null);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const query = { programmeId, contractId, limit: 200 };
  const { data } = apiQuery.useSuspenseQuery('get', '/registration-reliefs', { params: { query } });
  const withDeeds = useMemo<Column<Relief>[]>(() => {
    const withdraw = async ({ id, code, title, rowVersion }: Relief) => {
      const answer = await confirm({
        ...{ title: t('indicator.relief.withdraw.of', { code }), text: title, confirm: t('indicator.relief.withdraw') },
        reason: { label: t('indicator.relief.withdraw.why'), required: true },
      });
      if (!answer?.reason) return;
      const params = { path: { id }, header: ifMatch(rowVersion) };
      await run(() => api.POST('/registration-reliefs/{id}/withdraw', { params, body: { reason: answer.reason! } }));
    };
    const deeds: Column<Relief> = {
      ...{ id: 'deeds', header: t('indicator.relief.deeds'), width: 200 },
      cell: (row) =>
        row.withdrawnReason === null && (
          <Group gap={4} wrap="nowrap">
            <Button
              variant="subtle"
              aria-label={t('indicator.relief.change.of', { code: row.code })}
              onClick={() => setEditing(row)}
            >
              {t('indicator.relief.change')}
            </Button>
            <Button
              variant="subtle"
              aria-label={t('indicator.relief.withdraw.of', { code: row.code })}
              onClick={() => void withdraw(row)}
            >
              {t('indicator.relief.withdraw')}
            </Button>
          </Group>
        ),
    };
    return mayWrite ? [...columns, deeds] : columns;
  }, [mayWrite, confirm, run]);
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setEditing('new')}>
      {t('indicator.relief.add')}
    </Button>
  );
  const minutes = data.savedMinutesPerQuarter;
  const hours = number((minutes / 60).toFixed(1));
  return (
    <>
      {data.items.length > 0 && (
        <Group justify="space-between">
          <p>{t('indicator.relief.saved', { minutes: whole(minutes), hours })}</p>
          {add}
        </Group>
      )}
      <DataTable
        caption={t('indicator.relief.caption')}
        columns={withDeeds}
        rows={data.items}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('indicator.relief.empty')} text={t('indicator.relief.empty.text')} action={add} />}
      />
      {editing && (
        <ReliefDialog
          contractId={contractId}
          relief={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {dialog}
    </>
  );
}

const need = (value: string | null) => (value?.trim() ? null : t('indicator.plan.need'));
const wholeNumber = (value: string) => (/^[1-9]\d{0,5}$/.test(value.trim()) ? null : t('indicator.relief.need-whole'));

interface ReliefDialogProps {
  contractId: string;
  relief: Relief | null;
  onClose: () => void;
}

function ReliefDialog({ contractId, relief, onClose }: ReliefDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      ...{ title: relief?.title ?? '', reason: relief?.reason ?? '' },
      minutesEach: relief ? String(relief.minutesEach) : '',
      timesPerQuarter: relief ? String(relief.timesPerQuarter) : '',
      agreedOn: (relief?.agreedOn ?? null) as string | null,
    },
    rowVersion: relief?.rowVersion,
    validate: { title: need, reason: need, minutesEach: wholeNumber, timesPerQuarter: wholeNumber, agreedOn: need },
    save: ({ minutesEach, timesPerQuarter, agreedOn, ...words }, { key, rowVersion }): Promise<unknown> => {
      const figures = { minutesEach: Number(minutesEach), timesPerQuarter: Number(timesPerQuarter) };
      const body = { ...words, ...figures, agreedOn: agreedOn! };
      return relief
        ? api.PATCH('/registration-reliefs/{id}', {
            params: { path: { id: relief.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/registration-reliefs', { params: { header: idempotent(key) }, body: { contractId, ...body } });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('indicator.relief')} form={form} save={t('ui.save')} onClose={onClose}>
      <TextInput label={t('indicator.relief.title')} maxLength={200} {...form.field('title')} />
      <Textarea label={t('indicator.relief.reason')} maxLength={2000} {...form.field('reason')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('indicator.relief.each')} inputMode="numeric" {...form.field('minutesEach')} />
        <TextInput label={t('indicator.relief.times')} inputMode="numeric" {...form.field('timesPerQuarter')} />
      </SimpleGrid>
      <DateInput label={t('indicator.relief.agreed')} {...form.strict('agreedOn')} />
    </FormDialog>
  );
}
