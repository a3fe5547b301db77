import { Alert, Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { Money } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, money, percent } from '@web/ui/format';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './agreed-budgets.module.css';

type Buildup = components['schemas']['BuildupResponse'];
type Line = Buildup['lines'][number];
type Component = Line['component'];

const COMPONENTS: Component[] = [
  'PROFESSIONALS',
  'CLIENT_COSTS',
  'OVERHEAD',
  'INDEXATION',
  'PROFIT_RISK',
  'EXECUTION_COSTS',
];

const columns: Column<Line & { at: number }>[] = [
  {
    id: 'component',
    header: t('buildup.component'),
    width: 220,
    cell: (row) => t(`buildup.component.${row.component}`),
  },
  { id: 'description', header: t('buildup.description'), cell: (row) => row.description },
  { id: 'amount', header: t('buildup.amount'), width: 160, align: 'right', cell: (row) => amount(row.amount) },
  { id: 'percentage', header: t('buildup.part'), width: 90, align: 'right', cell: (row) => percent(row.percentage) },
  { id: 'source', header: t('buildup.source'), width: 260, cell: (row) => row.source },
];

/** What the agreed budget is made of (reële prijs), exact to the cent, with the source of each amount. */
export function BuildupPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: buildup } = apiQuery.useSuspenseQuery('get', '/agreed-budgets/{id}/buildup', {
    params: { path: { id } },
  });
  const mayWrite = useCan('budget.write');
  const [writing, setWriting] = useState(false);
  const write = mayWrite && !writing && (
    <Button variant="filled" onClick={() => setWriting(true)}>
      {t('buildup.write')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('buildup.title', { year: buildup.year })}
        lead={t('buildup.lead')}
        crumbs={[
          { label: t('agreed-budget.nav'), to: '/afgesproken-budget' },
          { label: t('agreed-budget.title', { year: buildup.year }), to: `/afgesproken-budget/${id}` },
        ]}
        actions={
          buildup.versionNumber !== null && (
            <>
              <ExportMenu kind="budget-buildup" formats={['pdf', 'xlsx']} parameters={{ agreedBudgetId: id }} />
              {write}
            </>
          )
        }
      />
      {writing ? (
        <BuildupForm buildup={buildup} onDone={() => setWriting(false)} />
      ) : buildup.versionNumber === null ? (
        <EmptyState title={t('buildup.none.title')} text={t('buildup.none.text')} action={write} />
      ) : (
        <Shown buildup={buildup} />
      )}
    </>
  );
}

function Shown({ buildup }: { buildup: Buildup }) {
  return (
    <>
      {buildup.versionNumber !== buildup.latestVersion && (
        <Alert color="amber" mb="md">
          {t('buildup.stale', { old: buildup.versionNumber!, n: buildup.latestVersion })}
        </Alert>
      )}
      {buildup.note && <p className="kv-words">{buildup.note}</p>}
      <DataTable
        caption={t('buildup.title', { year: buildup.year })}
        columns={columns}
        rows={buildup.lines.map((line, at) => ({ ...line, at }))}
        rowId={(row) => String(row.at)}
        total={{ component: t('agreed-budget.total'), amount: amount(buildup.agreed), percentage: percent('100') }}
      />
    </>
  );
}

const emptyLine = (component: Component) => ({ component, description: '', amount: null as string | null, source: '' });

function BuildupForm({ buildup, onDone }: { buildup: Buildup; onDone: () => void }) {
  const client = useQueryClient();
  const known = buildup.lines.map((line) => ({ ...line, amount: line.amount as string | null }));
  const form = useRecordForm({
    initial: { note: buildup.note ?? '', lines: known.length > 0 ? known : COMPONENTS.map(emptyLine) },
    rowVersion: buildup.rowVersion,
    save: ({ note, lines }, { key, rowVersion }) =>
      api.POST('/agreed-budgets/{id}/buildup', {
        params: { path: { id: buildup.agreedBudgetId }, header: { ...idempotent(key), ...ifMatch(rowVersion) } },
        body: {
          ...(note.trim() ? { note } : {}),
          lines: lines.map(({ component, description, amount: typed, source }) => ({
            ...{ component, description, source, amount: typed ?? '0' },
          })),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  const total = Money.sum(form.values.lines.map((line) => Money.parse(line.amount ?? '0')));
  const left = Money.parse(buildup.latestAgreed).minus(total);
  return (
    <form {...form.props} className={classes.wide}>
      <FormErrorSummary errors={form.errors} />
      <Stack gap="md">
        {form.values.lines.map((_, index) => (
          <div key={index} className={classes.line}>
            <NativeSelect
              label={t('buildup.component')}
              data={COMPONENTS.map((value) => ({ value, label: t(`buildup.component.${value}`) }))}
              {...form.field(`lines.${index}.component`)}
            />
            <TextInput label={t('buildup.description')} maxLength={300} {...form.field(`lines.${index}.description`)} />
            <MoneyInput label={t('buildup.amount')} {...form.strict(`lines.${index}.amount`)} />
            <TextInput label={t('buildup.source')} maxLength={300} {...form.field(`lines.${index}.source`)} />
            <Button size="compact-sm" onClick={() => form.list.removeListItem('lines', index)}>
              {t('buildup.remove')}
            </Button>
          </div>
        ))}
        <p role="status" data-state={left.isZero() ? 'right' : 'wrong'} className={classes.balance}>
          {t('buildup.sum', { total: money(total.toString()), agreed: money(buildup.latestAgreed) })}{' '}
          {left.isZero() ? t('buildup.sum.right') : t('buildup.sum.left', { left: money(left.toString()) })}
        </p>
        <Textarea label={t('agreed-budget.note')} autosize minRows={2} maxLength={2000} {...form.field('note')} />
        <Group gap="sm">
          <Button onClick={() => form.list.insertListItem('lines', emptyLine('PROFESSIONALS'))}>
            {t('buildup.add')}
          </Button>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('buildup.save')}
          </Button>
          <Button onClick={onDone}>{t('ui.cancel')}</Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
