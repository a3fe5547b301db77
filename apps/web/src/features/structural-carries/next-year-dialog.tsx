import { Alert, Button, Group, Modal } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { amount } from '@web/ui/format';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { RecordLink } from '@web/ui/record-link';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';

type NextYear = components['schemas']['NextYearResponse'];
type Line = NextYear['lines'][number];

const columnsOf = (year: number): Column<Line>[] => [
  {
    id: 'line',
    header: t('carry.next.column.line'),
    cell: (row) => (
      <>
        {row.taskField} {row.description}
        {row.problem && <div className="kv-caption">{row.problem}</div>}
      </>
    ),
  },
  ...(['original', 'structural', 'incidental'] as const).map((name): Column<Line> => ({
    ...{ id: name, header: t(`carry.next.column.${name}`), width: 122, align: 'right' },
    cell: (row) => amount(row[name], { plus: name !== 'original' }),
  })),
  {
    ...{ id: 'proposed', header: t('carry.next.column.proposed', { year }), width: 132, align: 'right' },
    cell: (row) => (row.proposed === null ? t('carry.next.not') : amount(row.proposed)),
  },
];

/** How the next year would begin, line by line; it is made only when somebody says so. */
export function NextYearDialog({ budgetId, onClose }: { budgetId: string; onClose: () => void }) {
  const path = { id: budgetId };
  const { data } = apiQuery.useQuery('get', '/municipal-budgets/{id}/next-year', { params: { path } });
  const navigate = useNavigate();
  const idempotency = useIdempotencyKey();
  const { doing, run } = useDeed();
  if (!data) return null;
  const { year, existingBudgetId, lines, amendmentCodes } = data;
  const left = lines.filter(({ problem }) => problem !== null).length;
  const begin = async () => {
    let made: string | undefined;
    const send = async () => {
      const header = idempotent(idempotency.keyFor({ budgetId }));
      made = (await api.POST('/municipal-budgets/{id}/next-year', { params: { path, header } })).data!.id;
    };
    if (!(await run(send, t('carry.next.done', { year })))) return;
    idempotency.done();
    onClose();
    await navigate({ to: `/begroting/${made}` });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('carry.next.title', { year, from: year - 1 })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p className="kv-quiet">{t('carry.next.lead')}</p>
      {existingBudgetId && (
        <p>
          <RecordLink url={`/begroting/${existingBudgetId}`}>{t('carry.next.exists', { year })}</RecordLink>
        </p>
      )}
      {amendmentCodes.length > 0 && <p>{t('carry.next.amendments', { codes: amendmentCodes.join(', ') })}</p>}
      {left > 0 && (
        <Alert color="amber" mb="sm" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('carry.next.problems', { count: left })}
        </Alert>
      )}
      <DataTable
        caption={t('carry.next.title', { year, from: year - 1 })}
        columns={columnsOf(year)}
        rows={lines}
        rowId={(row) => row.lineId}
      />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="filled" loading={doing} disabled={existingBudgetId !== null} onClick={() => void begin()}>
          {t('carry.next')}
        </Button>
      </Group>
    </Modal>
  );
}
