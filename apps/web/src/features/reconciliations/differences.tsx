import { Button, Checkbox, Group, Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { amount, moment } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { monthOf, type Reconciliation } from './reconciled-month';
import classes from './reconciliations.module.css';

type Difference = components['schemas']['ReconciliationDifferenceResponse'];

const KINDS = ['NOT_BOOKED_YET', 'OTHER_PERIOD', 'SPENT_OTHERWISE', 'WRONG_AMOUNT', 'WRONG_PLACE', 'OTHER'] as const;

function Explanation({ row }: { row: Difference }) {
  if (!row.kind) {
    const kind = t(`reconciliation.kind.${row.proposedKind}`).toLowerCase();
    return <span className="kv-caption">{t('reconciliation.proposed', { kind })}</span>;
  }
  const by = t('reconciliation.by', { name: row.explainedBy ?? '–', moment: moment(row.explainedAt) });
  return (
    <>
      <strong>{t(`reconciliation.kind.${row.kind}`)}</strong> <span className="kv-words">{row.explanation}</span>
      <span className="kv-caption">
        {' '}
        {by}
        {row.carried && ` · ${t('reconciliation.carried')}`}
      </span>
    </>
  );
}

const columns: Column<Difference>[] = [
  { id: 'month', header: t('reconciliation.line.month'), width: 130, cell: (row) => monthOf(row.period) },
  { id: 'municipality', header: t('reconciliation.line.municipality'), width: 120, cell: (row) => row.municipality },
  { id: 'rule', header: t('reconciliation.rule'), width: 190, cell: (row) => t(`reconciliation.rule.${row.rule}`) },
  {
    id: 'amount',
    header: t('reconciliation.amount'),
    width: 150,
    align: 'right',
    cell: (row) => amount(row.amount, { plus: true }),
  },
  { id: 'explanation', header: t('reconciliation.explanation'), cell: (row) => <Explanation row={row} /> },
  {
    id: 'state',
    header: t('reconciliation.column.state'),
    width: 110,
    cell: (row) => (
      <StatusChip
        status={row.kind ? 'ADOPTED' : 'STALE'}
        label={t(row.kind ? 'reconciliation.found.explained' : 'reconciliation.state.OPEN')}
      />
    ),
  },
];

/** What differs; several can be explained at once, for they often have one cause. */
export function Differences({ row }: { row: Reconciliation }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [explaining, setExplaining] = useState(false);
  const open = row.found.filter(({ kind }) => !kind).map(({ id }) => id);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const choose: Column<Difference> = {
    id: 'choose',
    header: t('reconciliation.explain'),
    width: 100,
    cell: (one) => (
      <Checkbox
        checked={chosen.includes(one.id)}
        aria-label={t('reconciliation.choose', {
          what: `${one.municipality} ${monthOf(one.period)} ${t(`reconciliation.rule.${one.rule}`)}`,
        })}
        onChange={() => toggle(one.id)}
      />
    ),
  };
  return (
    <section className={classes.section}>
      <h2>{t('reconciliation.found')}</h2>
      {row.found.length === 0 ? (
        <p className="kv-caption">{t('reconciliation.found.none')}</p>
      ) : (
        <>
          {row.mayWrite && (
            <Group gap="sm" mb="sm">
              {open.length > 0 && <Button onClick={() => setChosen(open)}>{t('reconciliation.explain.all')}</Button>}
              <Button disabled={chosen.length === 0} onClick={() => setExplaining(true)}>
                {chosen.length === 0
                  ? t('reconciliation.explain')
                  : t('reconciliation.explain.chosen', { count: chosen.length })}
              </Button>
            </Group>
          )}
          <DataTable
            caption={t('reconciliation.found.caption')}
            columns={row.mayWrite ? [...columns, choose] : columns}
            rows={row.found}
            rowId={(one) => one.id}
          />
        </>
      )}
      {explaining && (
        <ExplainDialog
          row={row}
          ids={chosen}
          onClose={() => setExplaining(false)}
          onSaved={() => {
            setExplaining(false);
            setChosen([]);
          }}
        />
      )}
    </section>
  );
}

interface ExplainDialogProps {
  row: Reconciliation;
  ids: string[];
  onClose: () => void;
  onSaved: () => void;
}

function ExplainDialog({ row, ids, onClose, onSaved }: ExplainDialogProps) {
  const client = useQueryClient();
  const first = row.found.find(({ id }) => id === ids[0])!;
  const form = useRecordForm({
    initial: { kind: (first.kind ?? first.proposedKind) as string, explanation: first.explanation ?? '' },
    rowVersion: row.rowVersion,
    validate: { explanation: (value) => (value.trim() ? null : t('reconciliation.explain.need')) },
    save: ({ kind, explanation }, { rowVersion }) =>
      api.POST('/reconciliations/{id}/explanations', {
        params: { path: { id: row.id }, header: ifMatch(rowVersion) },
        body: { differenceIds: ids, kind: kind as 'OTHER', explanation },
      }),
    onSaved: async () => {
      notifications.show({ message: t('reconciliation.explained') });
      await client.invalidateQueries();
      onSaved();
    },
  });
  return (
    <FormDialog
      title={t('reconciliation.explain.chosen', { count: ids.length })}
      form={form}
      save={t('reconciliation.explain')}
      onClose={onClose}
    >
      <Select
        label={t('reconciliation.kind')}
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: t(`reconciliation.kind.${value}`) }))}
        {...form.field('kind')}
      />
      <Textarea
        label={t('reconciliation.explain.text')}
        description={t('reconciliation.explain.text.hint')}
        autosize
        minRows={3}
        {...form.field('explanation')}
      />
    </FormDialog>
  );
}
