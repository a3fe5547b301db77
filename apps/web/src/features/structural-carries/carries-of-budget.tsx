import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { amount, date } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import { CarryState, type Carry } from './carry-state';
import classes from './structural-carries.module.css';

type Budget = components['schemas']['MunicipalBudgetResponse'];

const facts: Column<Carry>[] = [
  {
    id: 'amendment',
    header: t('carry.column.amendment'),
    cell: (row) => (
      <>
        <RecordLink url={`/begrotingswijzigingen/${row.budgetAmendmentId}`}>
          {row.code} {row.title}
        </RecordLink>
        <div className="kv-caption">
          {t('carry.of', { date: date(row.effectiveOn), reference: row.decisionReference })}
        </div>
      </>
    ),
  },
  {
    id: 'cost',
    header: t('carry.column.cost'),
    width: 140,
    align: 'right',
    cell: (row) => amount(row.costChange, { plus: true }),
  },
  {
    id: 'income',
    header: t('carry.column.income'),
    width: 130,
    align: 'right',
    cell: (row) => amount(row.incomeChange, { plus: true }),
  },
  { id: 'state', header: t('carry.column.state'), width: 260, cell: (row) => <CarryState carry={row} /> },
];

/** What earlier years bring to this begroting, and what is done with it; nothing when there is nothing. */
export function CarriesOfBudget({ budget }: { budget: Budget }) {
  const mayWrite = useCan('budget-amendment.write');
  const { data } = apiQuery.useQuery('get', '/municipal-budgets/{id}/structural-carries', {
    params: { path: { id: budget.id } },
  });
  if (!data || data.items.length === 0) return null;
  const open = data.items.filter(({ state }) => state === 'OPEN').length;
  const deeds: Column<Carry> = {
    id: 'deed',
    header: t('carry.column.deed'),
    width: 250,
    cell: (row) => (row.state === 'OPEN' ? <CarryDeeds budget={budget} carry={row} /> : null),
  };
  return (
    <section className={classes.section}>
      <h2>{t('carry.title')}</h2>
      <p className="kv-quiet">{t('carry.lead')}</p>
      {open > 0 && (
        <Alert color="amber" mb="sm" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('carry.open', { count: open })}
        </Alert>
      )}
      <DataTable
        caption={t('carry.title')}
        columns={mayWrite && open > 0 ? [...facts, deeds] : facts}
        rows={data.items}
        rowId={(row) => row.budgetAmendmentId}
      />
    </section>
  );
}

function CarryDeeds({ budget, carry }: { budget: Budget; carry: Carry }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const { year, budgetState, budgetAmendmentId } = carry;
  const at = { params: { path: { id: budget.id }, header: ifMatch(budget.rowVersion) } };
  const send = (body: { decision: 'TAKE' | 'DISMISS'; reason?: string }, done: string) =>
    run(
      () => api.POST('/municipal-budgets/{id}/structural-carries', { ...at, body: { budgetAmendmentId, ...body } }),
      done,
    );
  const take = async () => {
    const words = { title: t('carry.take'), text: t(`carry.take.${budgetState}`, { year }), confirm: t('carry.take') };
    if (await confirm(words)) await send({ decision: 'TAKE' }, t(`carry.taken.${budgetState}`));
  };
  const dismiss = async () => {
    const answer = await confirm({
      ...{ title: t('carry.dismiss'), text: t('carry.dismiss.text', { year }), confirm: t('carry.dismiss') },
      reason: { label: t('carry.dismiss.reason'), required: true },
    });
    if (answer) await send({ decision: 'DISMISS', reason: answer.reason }, t('carry.dismissed'));
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="xs" disabled={doing} aria-label={`${t('carry.take')} ${carry.code}`} onClick={() => void take()}>
        {t('carry.take')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        disabled={doing}
        aria-label={`${t('carry.dismiss')} ${carry.code}`}
        onClick={() => void dismiss()}
      >
        {t('carry.dismiss')}
      </Button>
      {dialog}
    </Group>
  );
}
