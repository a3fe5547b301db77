import { Button } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { amount, date, percent } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ProposalDialog } from './proposal-dialog';

export type LegalityParameter = components['schemas']['LegalityParameterResponse'];

const looks = { IN_FORCE: 'ACTIVE', COMING: 'APPROVED', PAST: 'WITHDRAWN', PROPOSED: 'IN_REVIEW' } as const;

function stateOf({ state, inForce, validFrom }: LegalityParameter): keyof typeof looks {
  if (state === 'PROPOSED') return 'PROPOSED';
  if (inForce) return 'IN_FORCE';
  return validFrom > LocalDate.today() ? 'COMING' : 'PAST';
}

const share = (id: 'minor' | 'additional' | 'unforeseen'): Column<LegalityParameter> => ({
  id,
  header: t(`legality.${id}`),
  meaning: t(`legality.${id}.meaning`),
  width: 110,
  align: 'right',
  cell: (row) => percent(row[`${id}Share`]),
});

const columns: Column<LegalityParameter>[] = [
  { id: 'validFrom', header: t('legality.from'), width: 120, cell: (row) => date(row.validFrom) },
  {
    id: 'threshold',
    header: t('legality.threshold'),
    meaning: t('legality.threshold.meaning'),
    width: 140,
    align: 'right',
    cell: (row) => amount(row.minorThreshold),
  },
  share('minor'),
  share('additional'),
  share('unforeseen'),
  {
    id: 'notice',
    header: t('legality.notice'),
    width: 170,
    cell: (row) => t('legality.notice.of', { subtype: row.noticeSubtype, days: row.noticeDays }),
  },
  {
    id: 'state',
    header: t('legality.state'),
    width: 170,
    cell: (row) => <StatusChip status={looks[stateOf(row)]} label={t(`legality.state.${stateOf(row)}`)} />,
  },
  {
    id: 'source',
    header: t('legality.source'),
    cell: (row) => (
      <>
        {row.source} ({row.recordedBy ?? t('legality.shipped')}){' '}
        {row.approval && <RecordLink url={`/akkoorden/${row.approval.id}`}>{t('legality.open')}</RecordLink>}
      </>
    ),
  },
];

/** All figures of the test, now, before and later, and what waits for a second person. */
export function LegalityParameterPage() {
  const { programmeId } = useScope();
  const mayPropose = useCan('modification.write');
  const [proposing, setProposing] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/legality-parameters', { params: { query: { programmeId } } });
  const waits = data.items.some(({ state }) => state === 'PROPOSED');
  const propose = mayPropose && !waits && (
    <Button variant="filled" onClick={() => setProposing(true)}>
      {t('legality.propose')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('legality.nav')} lead={t('legality.lead')} actions={propose} />
      <DataTable caption={t('legality.nav')} columns={columns} rows={data.items} rowId={(row) => row.id} />
      {proposing && <ProposalDialog last={data.items[0]!} onClose={() => setProposing(false)} />}
    </>
  );
}
