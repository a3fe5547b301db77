import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { date } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { FactForm } from './fact-form';
import { FactPanel } from './fact-panel';
import { OutcomeHeader, useConsultation } from './outcome-header';
import { SharingChip, SHARINGS } from './sharing-chip';

type Fact = components['schemas']['DisclosedFactResponse'];
type Party = components['schemas']['DisclosurePartyResponse'];

const filters = [
  {
    name: 'sharing',
    label: t('disclosure.column.state'),
    options: SHARINGS.map((value) => ({ value, label: t(`disclosure.sharing.${value}`) })),
  },
];

/** When a party had a fact: told itself or published, whichever came first. */
function givenTo(fact: Fact, partyId: string): string {
  const [first] = fact.given
    .filter((one) => one.partyId === null || one.partyId === partyId)
    .map(({ on }) => on)
    .sort();
  if (first) return date(first);
  return fact.sharing === 'OPEN' ? t('disclosure.not-yet') : '–';
}

const columnsFor = (parties: Party[]): Column<Fact>[] => [
  { id: 'code', header: t('disclosure.column.code'), width: 106, sortable: true, cell: (row) => row.code },
  {
    id: 'text',
    header: t('disclosure.column.text'),
    width: 340,
    cell: (row) => <span className="kv-words">{row.text}</span>,
  },
  { id: 'sharing', header: t('disclosure.column.state'), width: 190, cell: (row) => <SharingChip fact={row} /> },
  {
    id: 'firstGivenOn',
    header: t('disclosure.column.first'),
    width: 110,
    sortable: true,
    optional: true,
    cell: (row) => date(row.firstGivenOn),
  },
  ...parties.map((party): Column<Fact> => ({
    id: party.id,
    header: party.name,
    width: 128,
    cell: (row) => givenTo(row, party.id),
  })),
];

/** The equal-information ledger: what we gave, to whom and when; what is open stands out. */
export function DisclosurePage() {
  const consultation = useConsultation();
  const mayWrite = useCan('disclosure.write') && consultation.state !== 'CLOSED';
  const { factId } = useParams({ strict: false }) as { factId?: string };
  const navigate = useNavigate();
  const here = `/consultaties/${consultation.id}/gelijke-informatie`;
  const threadOpen = useSearchParams().draad !== undefined;
  const [adding, setAdding] = useState(false);
  const read = (query: object) =>
    api
      .GET('/consultations/{consultationId}/disclosures', {
        params: { path: { consultationId: consultation.id }, query: query as never },
      })
      .then((answer) => answer.data!);
  const list = useKeysetList({
    key: ['disclosures', consultation.id],
    filters: ['sharing'],
    defaultSort: '-code',
    page: read,
  });
  // Columns and the count of what is open, apart from the pages of the list.
  const { data: head } = useQuery({
    queryKey: ['disclosure-head', consultation.id],
    queryFn: () => read({ limit: 1 }),
    throwOnError: true,
  });
  const parties = head?.parties;
  const columns = useMemo(() => columnsFor((parties ?? []).filter(({ takesPart }) => takesPart)), [parties]);
  const add = mayWrite && (
    <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('disclosure.add')}
    </Button>
  );
  const open = head?.openCount ?? 0;
  return (
    <>
      <OutcomeHeader
        consultation={consultation}
        title={t('disclosure.nav')}
        lead={open > 0 ? t('disclosure.open', { count: open }) : t('disclosure.lead')}
        actions={
          <>
            <ExportMenu
              kind="equal-information"
              tenderId={consultation.tenderId}
              parameters={{ consultationId: consultation.id }}
              formats={['pdf', 'xlsx']}
            />
            {add}
          </>
        }
      />
      <ListToolbar list={list} filters={filters} />
      <DataTable
        caption={t('disclosure.nav')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `${here}/${row.id}`}
        keepsList
        current={factId}
        empty={<EmptyState title={t('disclosure.empty')} text={t('disclosure.empty.text')} action={add} />}
      />
      {factId && !threadOpen && (
        <FactPanel
          key={factId}
          consultationId={consultation.id}
          id={factId}
          onClose={() => void navigate({ to: here, search: true as never })}
        />
      )}
      {adding && <FactForm consultationId={consultation.id} fact={null} onClose={() => setAdding(false)} />}
    </>
  );
}
