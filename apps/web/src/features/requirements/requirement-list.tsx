import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconPlus, IconTableExport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import type { RequirementRow } from './kinds';
import { requirementColumns } from './requirement-columns';
import { requirementEdits } from './requirement-edits';
import { FILTERS, useChoices, useFilters } from './requirement-filters';
import { RequirementPanel } from './requirement-panel';
import { RequirementSelection } from './requirement-selection';
import { useTender } from './use-tender';

/** The rows of a tender, read page by page; a row that was changed in its place is replaced, not asked for again. */
function useRequirements(programmeId: string | undefined, tenderId: string | undefined) {
  const scope = { programmeId, tenderId };
  return useKeysetList<RequirementRow, (typeof FILTERS)[number]>({
    key: ['requirements', programmeId, tenderId],
    filters: FILTERS,
    defaultSort: 'code',
    page: (query) =>
      api.GET('/requirements', { params: { query: { ...query, ...scope } as never } }).then((answer) => answer.data!),
    count: (query) =>
      api
        .GET('/requirements/count', { params: { query: { ...query, ...scope } as never } })
        .then((answer) => answer.data!),
  });
}

/** All requirements of a tender; a row opens beside the list. */
export function RequirementList() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  const threadOpen = useSearchParams().draad !== undefined;
  const mayWrite = useCan('requirement.write');
  const { programmeId, tender } = useTender();
  const list = useRequirements(programmeId, tender?.id);
  const choices = useChoices(programmeId);
  const filters = useFilters(choices);
  const columns = useEditableColumns(list.patch, choices, mayWrite);
  const [ids, setIds] = useState<string[]>([]);
  // Everything that a filter leaves is chosen for that filter only.
  const [allOf, setAllOf] = useState<string | null>(null);
  const selection = {
    ids,
    all: allOf === list.question,
    onChange: (next: string[]) => {
      setAllOf(null);
      setIds(next);
    },
  };
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
        actions={
          mayWrite && (
            <>
              <ExportMenu
                kind="requirement-set"
                tenderId={tender.id}
                parameters={{ tenderId: tender.id }}
                formats={['pdf', 'docx', 'xlsx']}
                label={t('requirement.export-concept')}
              />
              <LinkButton to="/programma-van-eisen/excel" leftSection={<IconTableExport size={16} aria-hidden />}>
                {t('requirement.excel')}
              </LinkButton>
              {add}
            </>
          )
        }
      />
      {mayWrite && (
        <RequirementSelection
          selection={selection}
          onAll={() => setAllOf(list.question)}
          list={list}
          tenderId={tender.id}
          blocks={choices.blocks}
        />
      )}
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
        selection={mayWrite ? selection : undefined}
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

function useEditableColumns(
  patch: (change: (row: RequirementRow) => RequirementRow) => void,
  { blocks, colleagues }: ReturnType<typeof useChoices>,
  mayWrite: boolean,
) {
  const client = useQueryClient();
  return useMemo(() => {
    if (!mayWrite) return requirementColumns({});
    const onSaved = (saved: RequirementRow): void => {
      patch((row) => (row.id === saved.id ? { ...row, ...saved } : row));
      void client.invalidateQueries({ queryKey: ['get', '/requirements/{id}'] });
    };
    return requirementColumns(requirementEdits({ onSaved, blocks, colleagues }));
    // `patch` is made anew at each drawing and does the same each time.
  }, [client, blocks, colleagues, mayWrite]);
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
