import { useNavigate, useParams } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { api, apiQuery } from '@web/api/client';
import { useSession } from '@web/api/session';
import { useCan } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { requirementColumns } from './requirement-columns';
import { kindOptions, STATES } from './kinds';
import { RequirementPanel } from './requirement-panel';
import { useTender } from './use-tender';

/** All requirements of a tender; a row opens beside the list. */
export function RequirementList() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  const threadOpen = useSearchParams().draad !== undefined;
  const mayWrite = useCan('requirement.write');
  const { programmeId, tender } = useTender();
  const list = useKeysetList({
    key: ['requirements', programmeId, tender?.id],
    filters: ['kind', 'state', 'buildingBlockId', 'ownerId'],
    defaultSort: 'code',
    page: (query) =>
      api
        .GET('/requirements', { params: { query: { ...query, programmeId, tenderId: tender?.id } as never } })
        .then((answer) => answer.data!),
  });
  const filters = useFilters(programmeId);
  const columns = useMemo(() => requirementColumns(mayWrite), [mayWrite]);
  const approved = apiQuery.useQuery('get', '/requirement-baselines', {
    params: { query: { programmeId, tenderId: tender?.id, state: 'APPROVED', limit: 1 } },
  }).data?.items[0];
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  const add = mayWrite && (
    <LinkButton to="/programma-van-eisen/nieuw" variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('requirement.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('requirement.nav')}
        lead={t(approved ? 'requirement.lead.baseline' : 'requirement.lead', {
          tender: tender.title,
          baseline: approved?.name ?? '',
        })}
        actions={add}
      />
      <ListToolbar list={list} filters={filters} />
      <DataTable
        caption={t('requirement.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/programma-van-eisen/${row.id}`}
        keepsList
        current={id}
        empty={<NoRequirements mayWrite={mayWrite} add={add} />}
      />
      {id && !threadOpen && (
        <RequirementPanel
          key={id}
          id={id}
          onClose={() => void navigate({ to: '/programma-van-eisen', search: true as never })}
        />
      )}
    </>
  );
}

function useFilters(programmeId: string | undefined) {
  const userId = useSession()?.user.id;
  const blocks = apiQuery.useQuery('get', '/building-blocks', { params: { query: { programmeId, limit: 200 } } }).data;
  return useMemo(
    () => [
      { name: 'kind', label: t('requirement.filter.kind'), options: kindOptions() },
      {
        name: 'state',
        label: t('requirement.filter.state'),
        options: STATES.map((value) => ({ value, label: t(`status.${value}`) })),
      },
      {
        name: 'buildingBlockId',
        label: t('requirement.filter.block'),
        options: (blocks?.items ?? []).map((one) => ({ value: one.id, label: `${one.number} ${one.name}` })),
      },
      {
        name: 'ownerId',
        label: t('requirement.filter.owner'),
        options: userId ? [{ value: userId, label: t('requirement.filter.mine') }] : [],
      },
    ],
    [blocks, userId],
  );
}

function NoRequirements({ mayWrite, add }: { mayWrite: boolean; add: React.ReactNode }) {
  return (
    <EmptyState
      title={t('requirement.empty')}
      text={t(mayWrite ? 'requirement.empty.may' : 'requirement.empty.read')}
      action={
        mayWrite && (
          <>
            {add}
            <LinkButton to="/werkgroepinbreng">{t('requirement.empty.sentences')}</LinkButton>
          </>
        )
      }
    />
  );
}
