import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date } from '@web/ui/format';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { Scenario } from './scenario-compare';
import type { ContractYear } from './use-settlement-year';
import classes from './settlements.module.css';

type Settlement = components['schemas']['SettlementResponse'];
type Posting = Settlement['postings'][number];

const columns: Column<Posting>[] = [
  { id: 'municipality', header: t('settlement.municipality'), width: 160, cell: (row) => row.municipality },
  {
    id: 'settled',
    header: t('settlement.settled'),
    width: 160,
    align: 'right',
    cell: (row) => amount(row.settled, { plus: true }),
  },
  {
    id: 'amount',
    header: t('settlement.posted'),
    width: 160,
    align: 'right',
    meaning: t('settlement.posted.meaning'),
    cell: (row) => amount(row.amount, { plus: true }),
  },
  { id: 'bookingYear', header: t('settlement.booking-year'), width: 110, cell: (row) => row.bookingYear },
  { id: 'nature', header: t('settlement.nature'), cell: (row) => t(`settlement.nature.${row.nature}`) },
];

/** What was settled with the partner for this year, and where it falls in the accounts of each municipality. */
export function SettlementList({ place, mayWrite }: { place: ContractYear; mayWrite: boolean }) {
  const { programmeId, contractId, year } = place;
  const { data } = apiQuery.useSuspenseQuery('get', '/settlements', {
    params: { query: { programmeId, contractId, year, limit: 50 } },
  });
  const { data: decided } = apiQuery.useSuspenseQuery('get', '/settlement-scenarios', {
    params: { query: { programmeId, contractId, year, state: 'DECIDED', limit: 50 } },
  });
  const [open, setOpen] = useState(false);
  const latest = [...decided.items].sort((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? ''))[0];
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2>{t('settlement.list')}</h2>
        {mayWrite && latest && <Button onClick={() => setOpen(true)}>{t('settlement.establish')}</Button>}
      </div>
      {data.items.length === 0 && <p className="kv-quiet">{t('settlement.list.none')}</p>}
      {data.items.map((one) => (
        <Statement key={one.id} settlement={one} />
      ))}
      {open && latest && <Establish scenario={latest} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Statement({ settlement }: { settlement: Settlement }) {
  const { kind, n, establishedOn, scenarioId, scenarioCode, evidence, postings, municipalities } = settlement;
  return (
    <article className={classes.statement}>
      <div className={classes.sectionHead}>
        <h3>{t(`settlement.kind.${kind}.title`, { n, date: date(establishedOn) })}</h3>
        <ExportMenu
          kind="settlement-statement"
          formats={['pdf', 'xlsx']}
          parameters={{ settlementId: settlement.id }}
        />
      </div>
      <p className="kv-quiet">
        <Link to={`/afrekening/scenarios/${scenarioId}` as string}>{scenarioCode}</Link> · {evidence}
      </p>
      <DataTable
        caption={t(`settlement.kind.${kind}.title`, { n, date: date(establishedOn) })}
        columns={columns}
        rows={postings}
        rowId={(row) => row.municipalityId}
        total={{ municipality: t('settlement.total'), settled: amount(municipalities, { plus: true }) }}
      />
    </article>
  );
}

function Establish({ scenario, onClose }: { scenario: Scenario; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { kind: 'PROVISIONAL', establishedOn: null as string | null, evidence: '' },
    validate: {
      establishedOn: (value) => (value ? null : t('settlement.established-on.need')),
      evidence: (value) => (value.trim() ? null : t('settlement.evidence.need')),
    },
    save: ({ kind, establishedOn, evidence }, { key }) =>
      api.POST('/settlements', {
        params: { header: idempotent(key) },
        body: {
          ...{ scenarioId: scenario.id, evidence, establishedOn: establishedOn! },
          kind: kind as Settlement['kind'],
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('settlement.establish')} form={form} save={t('settlement.establish')} onClose={onClose}>
      <p>
        {scenario.code} {scenario.name}: {t('settlement.municipalities').toLowerCase()}{' '}
        {amount(scenario.municipalities, { plus: true })}
      </p>
      <NativeSelect
        label={t('settlement.kind')}
        description={t('settlement.kind.hint')}
        data={(['PROVISIONAL', 'DEFINITIVE'] as const).map((value) => ({
          value,
          label: t(`settlement.kind.${value}`),
        }))}
        {...form.field('kind')}
      />
      <DateInput label={t('settlement.established-on')} {...form.strict('establishedOn')} />
      <TextInput
        label={t('settlement.evidence')}
        description={t('settlement.evidence.hint')}
        maxLength={300}
        {...form.field('evidence')}
      />
    </FormDialog>
  );
}
