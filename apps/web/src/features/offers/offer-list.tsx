import { Stack } from '@mantine/core';
import { api, apiQuery } from '@web/api/client';
import { useTender } from '@web/features/requirements/use-tender';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { OpeningPanel } from './opening-panel';
import { OfferChip, type OfferRow } from './offer-state';

const COLUMNS: Column<OfferRow>[] = [
  { id: 'code', header: t('offer.column.code'), width: 110, sortable: true, cell: (row) => row.code },
  {
    id: 'bidder',
    header: t('offer.column.bidder'),
    cell: (row) => row.bidderName ?? <span className="kv-quiet">{t('offer.closed-name')}</span>,
  },
  { id: 'kvk', header: t('offer.column.kvk'), width: 110, cell: (row) => row.bidderKvk ?? '–' },
  {
    id: 'receivedAt',
    header: t('offer.column.received'),
    width: 150,
    sortable: true,
    cell: (row) => moment(row.receivedAt),
  },
  {
    id: 'missing',
    header: t('offer.column.missing'),
    meaning: t('offer.column.missing.meaning'),
    width: 100,
    align: 'right',
    cell: (row) => (row.sealed ? '–' : (row.missing ?? '–')),
  },
  { id: 'state', header: t('offer.column.state'), width: 160, cell: (row) => <OfferChip offer={row} /> },
];

/** All offers of the tender, and their opening by two persons. */
export function OfferList() {
  const { programmeId, tender } = useTender();
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return <Offers key={tender.id} programmeId={programmeId} tenderId={tender.id} title={tender.title} />;
}

function Offers({
  programmeId,
  tenderId,
  title,
}: {
  programmeId: string | undefined;
  tenderId: string;
  title: string;
}) {
  const mayWrite = useCan('offer.write');
  const query = { params: { query: { tenderId } } };
  const { data: opening } = apiQuery.useSuspenseQuery('get', '/offers/opening', query);
  const { data: assessments } = apiQuery.useSuspenseQuery('get', '/assessments', {
    params: { query: { programmeId, tenderId } },
  });
  const list = useKeysetList({
    key: ['offers', tenderId],
    defaultSort: 'code',
    page: (page) =>
      api.GET('/offers', { params: { query: { ...page, programmeId, tenderId } } }).then((answer) => answer.data!),
  });
  const register = mayWrite && assessments.items.length === 0 && opening.deadline && (
    <LinkButton to="/inschrijvingen/nieuw" variant="filled">
      {t('offer.register')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('offer.nav')} lead={title} actions={register} />
      <Stack gap="lg">
        <OpeningPanel opening={opening} />
        <DataTable
          caption={t('offer.caption')}
          columns={COLUMNS}
          rows={list.rows}
          list={list}
          rowId={(row) => row.id}
          rowHref={(row) => `/inschrijvingen/${row.id}`}
          empty={<EmptyState title={t('offer.empty')} text={t('offer.empty.text')} action={register} />}
        />
      </Stack>
    </>
  );
}
