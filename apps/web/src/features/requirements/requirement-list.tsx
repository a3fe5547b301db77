import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { IconListTree, IconPlus, IconTableExport } from '@tabler/icons-react';
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
import { useKeysetList, type KeysetList } from '@web/ui/table/use-keyset-list';
import type { RequirementRow } from './kinds';
import { requirementColumns } from './requirement-columns';
import { requirementEdits } from './requirement-edits';
import { FILTERS, useChoices, useFilters } from './requirement-filters';
import { RequirementOutline } from './requirement-outline';
import outlineClasses from './requirement-outline.module.css';
import { RequirementPanel } from './requirement-panel';
import { RequirementSelection } from './requirement-selection';
import { useOutline } from './use-outline';
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
  const contents = useOutline(programmeId, tender?.id);
  const filters = useFilters(choices, contents.outline);
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
      <ListToolbar list={list} filters={filters}>
        {contents.outline && (
          <Button
            size="xs"
            variant="subtle"
            aria-expanded={contents.shown}
            leftSection={<IconListTree size={16} aria-hidden />}
            onClick={() => contents.remember({ shown: !contents.shown })}
          >
            {t(contents.shown ? 'requirement.outline.hide' : 'requirement.outline.show')}
          </Button>
        )}
      </ListToolbar>
      <WithOutline contents={contents} list={list}>
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
      </WithOutline>
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

interface WithOutlineProps {
  contents: ReturnType<typeof useOutline>;
  list: KeysetList<RequirementRow>;
  children: React.ReactNode;
}

/** The list with its table of contents beside it, when that is asked for and says anything. */
function WithOutline({ contents, list, children }: WithOutlineProps) {
  const { outline, memory, shown, remember } = contents;
  if (!outline || !shown || outline.total === 0) return <>{children}</>;
  const filter = memory.by === 'chapter' ? 'chapter' : 'buildingBlockId';
  return (
    <div className={outlineClasses.beside}>
      <RequirementOutline
        outline={outline}
        memory={memory}
        onMemory={remember}
        // A number in an address that was typed is read as one.
        chosen={String(list.filter(filter))}
        onChoose={(value) => list.setFilter(filter, value)}
      />
      <div>{children}</div>
    </div>
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
