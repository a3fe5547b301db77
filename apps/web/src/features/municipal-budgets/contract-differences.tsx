import { Alert, Button, Checkbox, NativeSelect } from '@mantine/core';
import { Money } from '@koersvast/kernel';
import { notifications } from '@mantine/notifications';
import { IconArrowsDiff, IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { amount, money } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './municipal-budgets.module.css';

type Difference = components['schemas']['BudgetDifferenceResponse'];

const columns: Column<Difference>[] = [
  { id: 'municipality', header: t('difference.municipality'), width: 180, cell: (row) => row.municipality },
  {
    id: 'contract',
    header: t('difference.contract'),
    cell: (row) => `${row.contractCode} · ${row.contractTitle}`,
  },
  {
    id: 'version',
    header: t('difference.version'),
    width: 200,
    cell: (row) => (
      <>
        {row.versionNumber}
        {row.splitBehind && <span className="kv-caption"> {t('difference.behind')}</span>}
      </>
    ),
  },
  { id: 'agreed', header: t('difference.agreed'), width: 150, align: 'right', cell: (row) => amount(row.agreed) },
  {
    id: 'budgeted',
    header: t('difference.budgeted'),
    meaning: t('difference.budgeted.meaning'),
    width: 150,
    align: 'right',
    cell: (row) => amount(row.budgeted),
  },
  {
    id: 'difference',
    header: t('difference.difference'),
    meaning: t('difference.difference.meaning'),
    width: 150,
    align: 'right',
    cell: (row) => <strong className={classes.difference}>{amount(row.difference, { plus: true })}</strong>,
  },
  {
    id: 'asked',
    header: t('difference.asked'),
    meaning: t('difference.asked.meaning'),
    width: 140,
    align: 'right',
    cell: (row) => amount(row.asked, { plus: true }),
  },
];

const open = ({ difference, asked }: Difference): boolean => difference !== null && difference !== asked;

/** Per contract and municipality what was agreed against what was budgeted, and the way to amendments. */
export function ContractDifferences() {
  const { programmeId, year, municipalityId } = useScope();
  const mayPropose = useCan('budget-amendment.write');
  const [proposing, setProposing] = useState<string | null>(null);
  const { data } = apiQuery.useSuspenseQuery('get', '/contract-differences', {
    params: { query: { programmeId, year } },
  });
  const rows = data.items.filter((row) => municipalityId === null || row.municipalityId === municipalityId);
  const contracts = [...new Map(rows.filter(open).map((row) => [row.contractId, row.contractCode]))];
  const sum = (of: (row: Difference) => string | null) =>
    Money.sum(rows.map((row) => Money.parse(of(row) ?? '0.00'))).toString();
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2>{t('difference.title')}</h2>
        {mayPropose &&
          contracts.map(([id, code]) => (
            <Button key={id} leftSection={<IconArrowsDiff size={16} aria-hidden />} onClick={() => setProposing(id)}>
              {t('difference.propose')}
              {contracts.length > 1 && ` (${code})`}
            </Button>
          ))}
      </div>
      <p className="kv-caption">{t('difference.lead')}</p>
      {data.openProposals.map(({ modificationId, modificationCode, change }) => (
        <Alert key={modificationId} mb="sm" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t('difference.proposal', { code: modificationCode, change: money(change) })}{' '}
          <RecordLink url={`/wijzigingen/${modificationId}?tab=gevolgen`}>{t('difference.proposal.open')}</RecordLink>
        </Alert>
      ))}
      {rows.length === 0 ? (
        <p className="kv-quiet">{t('difference.none', { year })}</p>
      ) : (
        <DataTable
          caption={t('difference.table')}
          columns={columns}
          rows={rows}
          rowId={(row) => `${row.contractId} ${row.municipalityId}`}
          total={{
            municipality: t('difference.total'),
            agreed: amount(sum((row) => row.agreed)),
            budgeted: rows.every(({ budgeted }) => budgeted !== null)
              ? amount(sum((row) => row.budgeted))
              : amount(null),
            difference: rows.every(({ difference }) => difference !== null)
              ? amount(
                  sum((row) => row.difference),
                  { plus: true },
                )
              : amount(null),
            asked: amount(
              sum((row) => row.asked),
              { plus: true },
            ),
          }}
        />
      )}
      {proposing && <ProposeDialog contractId={proposing} onClose={() => setProposing(null)} />}
    </section>
  );
}

function ProposeDialog({ contractId, onClose }: { contractId: string; onClose: () => void }) {
  const { programmeId, year, municipalityId } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: { duration: 'STRUCTURAL' as 'STRUCTURAL' | 'INCIDENTAL', joint: municipalityId === null },
    save: async ({ duration, joint }, { key }) => {
      const municipalityIds = municipalityId ? [municipalityId] : null;
      return (
        await api.POST('/budget-amendments/from-difference', {
          params: { query: { programmeId }, header: idempotent(key) },
          body: { contractId, year, duration, joint, municipalityIds },
        })
      ).data!;
    },
    onSaved: async ({ ids }) => {
      await client.invalidateQueries();
      notifications.show({ message: t('difference.made', { count: ids.length }) });
      await navigate({ to: ids.length === 1 ? `/begrotingswijzigingen/${ids[0]}` : '/begrotingswijzigingen' });
    },
  });
  return (
    <FormDialog title={t('difference.propose')} form={form} save={t('difference.propose')} onClose={onClose}>
      <p className="kv-quiet">{t('difference.propose.text')}</p>
      <NativeSelect
        label={t('difference.duration')}
        {...form.field('duration')}
        data={(['STRUCTURAL', 'INCIDENTAL'] as const).map((value) => ({
          value,
          label: t(`amendment.duration.${value}`),
        }))}
      />
      {municipalityId === null && (
        <Checkbox
          label={t('difference.joint')}
          checked={form.values.joint}
          onChange={(event) => form.setValue('joint', event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
