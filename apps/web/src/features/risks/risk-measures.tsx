import { Button, Group, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { RowMenu } from '@web/ui/row-menu';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import type { RiskDetail } from './risk-score';
import classes from './risks.module.css';

type Measure = components['schemas']['RiskMeasureResponse'];
type Deed = 'finish' | 'withdraw' | 'edit';

const CHIPS = { OPEN: 'DRAFT', DONE: 'FULFILLED', WITHDRAWN: 'WITHDRAWN' };

const columnsWith = (pick: (deed: Deed, measure: Measure) => void): Column<Measure>[] => [
  { id: 'title', header: t('risk.measure.title'), cell: (row) => row.title },
  { id: 'owner', header: t('risk.measure.owner'), width: 160, cell: (row) => row.owner.name },
  { id: 'due', header: t('risk.measure.due'), width: 110, cell: (row) => date(row.dueOn) },
  {
    id: 'state',
    header: t('risk.measure.state'),
    width: 120,
    cell: (row) => (
      <StatusChip
        status={row.late ? 'OVERDUE' : CHIPS[row.state]}
        label={t(row.late ? 'risk.measure.late' : `risk.measure.state.${row.state}`)}
      />
    ),
  },
  {
    id: 'do',
    header: t('ui.column.do'),
    width: 150,
    cell: (row) => (
      <Group gap="xs" wrap="nowrap">
        {row.mayFinish && (
          <Button aria-label={t('risk.measure.finish.of', { title: row.title })} onClick={() => pick('finish', row)}>
            {t('risk.measure.finish')}
          </Button>
        )}
        {row.mayWrite && (
          <RowMenu
            label={t('risk.measure.more', { title: row.title })}
            deeds={[
              { label: t('risk.measure.edit'), onSelect: () => pick('edit', row) },
              { label: t('risk.measure.withdraw'), onSelect: () => pick('withdraw', row) },
            ]}
          />
        )}
      </Group>
    ),
  },
];

/** What is done against the risk, by whom and by when. */
export function RiskMeasures({ risk }: { risk: RiskDetail }) {
  const [editing, setEditing] = useState<Measure | 'new' | null>(null);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const columns = useMemo(() => {
    const close = async (deed: 'finish' | 'withdraw', { id, title, rowVersion }: Measure): Promise<void> => {
      const answer = await confirm({
        title: t(`risk.measure.${deed}.of`, { title }),
        text: t(`risk.measure.${deed}.text`),
        confirm: t(`risk.measure.${deed}`),
        reason: { label: t(`risk.measure.${deed}.note`), required: deed === 'withdraw' },
      });
      if (!answer) return;
      const params = { path: { id }, header: ifMatch(rowVersion) };
      await run(() => api.POST(`/risks/measures/{id}/${deed}`, { params, body: { note: answer.reason } }));
    };
    return columnsWith((deed, measure) => (deed === 'edit' ? setEditing(measure) : void close(deed, measure)));
  }, [confirm, run]);
  const add = risk.mayWrite && risk.state === 'OPEN' && (
    <Button onClick={() => setEditing('new')}>{t('risk.measure.add')}</Button>
  );
  return (
    <section className={classes.block}>
      <h2>{t('risk.measure.block')}</h2>
      <DataTable
        caption={t('risk.measure.caption')}
        columns={columns}
        rows={risk.measures}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('risk.measure.none')} text={t('risk.measure.none.text')} action={add} />}
      />
      {risk.measures.length > 0 && add && <Group mt="sm">{add}</Group>}
      {editing && (
        <MeasureDialog risk={risk} measure={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {dialog}
    </section>
  );
}

interface MeasureDialogProps {
  risk: RiskDetail;
  measure: Measure | null;
  onClose: () => void;
}

function MeasureDialog({ risk, measure, onClose }: MeasureDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      title: measure?.title ?? '',
      ownerId: (measure?.owner.id ?? null) as string | null,
      dueOn: (measure?.dueOn ?? null) as string | null,
    },
    rowVersion: measure?.rowVersion ?? risk.rowVersion,
    validate: {
      title: (value) => (value.trim() ? null : t('risk.need')),
      ownerId: (value) => (value ? null : t('risk.need-owner')),
      dueOn: (value) => (value ? null : t('risk.measure.need-date')),
    },
    save: ({ title, ownerId, dueOn }, { key, rowVersion }) => {
      const body = { title, ownerId: ownerId!, dueOn: dueOn! };
      return measure
        ? api.PATCH('/risks/measures/{id}', { params: { path: { id: measure.id }, header: ifMatch(rowVersion) }, body })
        : api.POST('/risks/{id}/measures', {
            params: { path: { id: risk.id }, header: { ...idempotent(key), ...ifMatch(rowVersion) } },
            body,
          });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(measure ? 'risk.measure.edit' : 'risk.measure.add')}
      form={form}
      save={t('risk.measure.save')}
      onClose={onClose}
    >
      <Textarea label={t('risk.measure.title')} autosize minRows={2} maxLength={500} {...form.field('title')} />
      <ColleaguePicker
        label={t('risk.measure.owner')}
        permission="risk.read"
        value={form.values.ownerId}
        onChange={(id) => form.setValue('ownerId', id)}
        error={form.field('ownerId').error}
      />
      <DateInput label={t('risk.measure.due')} {...form.strict('dueOn')} />
    </FormDialog>
  );
}
