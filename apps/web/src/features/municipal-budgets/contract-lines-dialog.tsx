import { NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { amount, date, money, percent } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import type { components } from '@web/api/schema';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { MunicipalBudget } from './budget-tree';

type Part = components['schemas']['ProfilePartResponse'];

const columns: Column<Part>[] = [
  { id: 'taskField', header: t('municipal-budget.field.task-field'), width: 110, cell: (row) => row.taskField },
  { id: 'programme', header: t('municipal-budget.field.programme'), cell: (row) => row.budgetProgramme },
  { id: 'percentage', header: t('profile.shares'), width: 110, align: 'right', cell: (row) => percent(row.percentage) },
  {
    id: 'amount',
    header: t('difference.agreed'),
    width: 190,
    align: 'right',
    cell: (row) => (
      <>
        {row.holdsRemainderCent && <span className="kv-caption">{t('municipal-budget.from-profile.remainder')} </span>}
        {amount(row.amount)}
      </>
    ),
  },
];

/** Shows what the profile makes of the contract share, to the cent, and makes the lines of it. */
export function ContractLinesDialog({ budget, onClose }: { budget: MunicipalBudget; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { data: contracts } = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query: { programmeId } } });
  const running = contracts.items.filter(
    ({ startsOn, endsOn }) => startsOn <= `${budget.year}-12-31` && endsOn >= `${budget.year}-01-01`,
  );
  const form = useRecordForm({
    initial: { contractId: running[0]?.id ?? '' },
    rowVersion: budget.rowVersion,
    save: (body, { rowVersion }) =>
      api.POST('/municipal-budgets/{id}/contract-lines', {
        params: { path: { id: budget.id }, header: ifMatch(rowVersion) },
        body,
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('municipal-budget.from-profile.made') });
      onClose();
    },
  });
  const { contractId } = form.values;
  const preview = useQuery({
    queryKey: ['contract-lines-preview', budget.id, contractId],
    enabled: contractId !== '',
    retry: false,
    throwOnError: false,
    queryFn: async () =>
      (
        await api.POST('/municipal-budgets/{id}/contract-lines-preview', {
          params: { path: { id: budget.id } },
          body: { contractId },
        })
      ).data!,
  });
  const found = preview.data;
  return (
    <FormDialog
      title={t('municipal-budget.from-profile')}
      form={form}
      save={t('municipal-budget.from-profile.make')}
      shut={!found}
      size="xl"
      onClose={onClose}
    >
      <p className="kv-quiet">{t('municipal-budget.from-profile.text')}</p>
      <NativeSelect
        label={t('municipal-budget.field.contract')}
        {...form.field('contractId')}
        data={running.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      />
      {preview.isError && (
        <p role="alert">
          {asProblem(preview.error).message}{' '}
          <RecordLink url="/taakvelden?tab=profielen">{t('municipal-budget.new-profile')}</RecordLink>
        </p>
      )}
      {found && (
        <>
          <p className="kv-caption" role="status">
            {t('municipal-budget.from-profile.head', {
              agreed: money(found.agreed),
              n: found.versionNumber,
              from: date(found.validFrom),
              decision: found.decisionReference,
            })}
          </p>
          <DataTable
            caption={t('municipal-budget.from-profile')}
            columns={columns}
            rows={found.parts}
            rowId={(row) => `${row.budgetProgrammeId} ${row.taskField} ${row.category}`}
            total={{ taskField: t('difference.total'), amount: amount(found.agreed) }}
          />
          {found.replaces > 0 && (
            <p className="kv-caption">{t('municipal-budget.from-profile.replaces', { count: found.replaces })}</p>
          )}
        </>
      )}
    </FormDialog>
  );
}
