import { Alert, Button, Group, Modal, NumberInput, Stack, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { RouteTable } from './route-table';
import { when, type Milestone } from './when';

type Preview = components['schemas']['ShiftPreviewResponse'];
type Shifted = components['schemas']['ShiftedMilestoneResponse'];

const columns: Column<Shifted>[] = [
  { id: 'label', header: t('milestone.column.label'), cell: (row) => row.label },
  {
    id: 'from',
    header: t('milestone.shift.from'),
    width: 130,
    cell: (row) => when({ precision: row.precision, startsOn: row.fromStartsOn }),
  },
  {
    id: 'to',
    header: t('milestone.shift.to'),
    width: 130,
    cell: (row) => <strong>{when({ precision: row.precision, startsOn: row.toStartsOn })}</strong>,
  },
  {
    id: 'why',
    header: t('milestone.shift.why'),
    width: 260,
    cell: (row) => (
      <span className="kv-caption">
        {row.pushedBy ? t('milestone.shift.pushed', { label: row.pushedBy }) : t('milestone.shift.own')}
        {row.closedBecause && ` ${t('milestone.shift.closed', { reason: row.closedBecause })}`}
      </span>
    ),
  },
];

const isWhole = (days: number | string): days is number =>
  typeof days === 'number' && Number.isInteger(days) && days !== 0;

/** Moves a milestone: first what it would do, then with a reason as one change. */
export function ShiftDialog({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  const client = useQueryClient();
  const [days, setDays] = useState<number | string>(10);
  const [asked] = useDebouncedValue(days, 250);
  const path = { id: milestone.id };
  const { data: preview } = apiQuery.useQuery(
    'post',
    '/milestones/{id}/shift-preview',
    { params: { path }, body: { days: isWhole(asked) ? asked : 0 } },
    { enabled: isWhole(asked), gcTime: 0 },
  );
  const current = isWhole(days) && asked === days ? preview : undefined;
  const form = useRecordForm({
    initial: { reason: '' },
    rowVersion: milestone.rowVersion,
    validate: { reason: (value) => (value.trim() ? null : t('milestone.need-reason')) },
    save: ({ reason }, { rowVersion }) =>
      api.POST('/milestones/{id}/shift', {
        params: { path, header: ifMatch(rowVersion) },
        body: { days: Number(days), reason, stamp: current!.stamp },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const allowed = current !== undefined && !current.blocked && current.shifts.length > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('milestone.shift.title', { label: milestone.label })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <NumberInput
            data-autofocus
            label={t('milestone.shift.days')}
            description={t('milestone.shift.days.hint', { when: when(milestone) })}
            allowDecimal={false}
            min={-3660}
            max={3660}
            value={days}
            onChange={setDays}
            maw={320}
          />
          <div aria-live="polite">{current && <PreviewOf preview={current} />}</div>
          <Textarea
            label={t('milestone.reason')}
            description={t('milestone.reason.hint')}
            autosize
            minRows={2}
            {...form.field('reason')}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving} disabled={!allowed}>
              {t('milestone.shift.apply', { count: current?.shifts.length ?? 0 })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function PreviewOf({ preview }: { preview: Preview }) {
  return (
    <Stack gap="sm">
      {preview.breaches.map(({ text, blocks, after }) => (
        <Alert
          key={after}
          color={blocks ? 'vermilion' : 'amber'}
          title={t(blocks ? 'milestone.shift.stopped' : 'milestone.shift.mind')}
        >
          {text}
        </Alert>
      ))}
      {preview.shifts.length === 0 ? (
        <p className="kv-quiet">{t('milestone.shift.nothing')}</p>
      ) : (
        <DataTable
          caption={t('milestone.shift.caption')}
          columns={columns}
          rows={preview.shifts}
          rowId={(row) => row.id}
        />
      )}
      {preview.routes.map((route) => (
        <section key={route.milestoneId}>
          <h3>{t('milestone.shift.route', { label: route.label })}</h3>
          <RouteTable route={route} />
        </section>
      ))}
    </Stack>
  );
}
