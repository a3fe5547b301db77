import { api, apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useTender } from '@web/features/requirements/use-tender';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import classes from './coverage.module.css';

type Gap = components['schemas']['CoverageGapResponse'];
type GapKind = components['schemas']['CoverageKindResponse'];

const COLUMNS: Column<Gap>[] = [
  { id: 'record', header: t('coverage.column.record'), width: 112, cell: ({ record }) => record.code },
  { id: 'gap', header: t('coverage.column.gap'), width: 220, cell: ({ title }) => title },
  {
    id: 'title',
    header: t('coverage.column.title'),
    cell: ({ record }) => <span className={`kv-words ${classes.words}`}>{record.title}</span>,
  },
  { id: 'detail', header: t('coverage.column.detail'), width: 160, cell: ({ record }) => record.detail || '–' },
  {
    id: 'advice',
    header: t('coverage.column.advice'),
    cell: ({ advice }) => <span className={classes.words}>{advice}</span>,
  },
];

/** Both directions on one screen: a tile per kind of gap filters the list below it. */
export function CoveragePage() {
  const { tender } = useTender();
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return <Coverage tenderId={tender.id} />;
}

function Coverage({ tenderId }: { tenderId: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/requirement-coverage', { params: { query: { tenderId } } });
  const list = useKeysetList({
    key: ['requirement-gaps', tenderId],
    filters: ['gap'],
    defaultSort: 'order',
    page: (query) =>
      api
        .GET('/requirement-gaps', { params: { query: { ...query, tenderId } as never } })
        .then((answer) => answer.data!),
  });
  return (
    <>
      <PageHeader
        title={t('coverage.nav')}
        lead={t('coverage.lead')}
        actions={
          <>
            <ExportMenu
              kind="requirement-coverage"
              tenderId={tenderId}
              parameters={{ tenderId }}
              formats={['pdf', 'xlsx']}
            />
            <LinkButton to="/dekking/matrix">{t('coverage.to-matrix')}</LinkButton>
          </>
        }
      />
      <Tiles kinds={data.items} chosen={list.filter('gap')} onChoose={(gap) => list.setFilter('gap', gap)} />
      <ListToolbar list={list} />
      <DataTable
        caption={t('coverage.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => row.record.url}
        empty={<EmptyState title={t('coverage.empty')} text={t('coverage.empty.text')} />}
      />
    </>
  );
}

function Tiles(props: { kinds: GapKind[]; chosen: string; onChoose: (gap: string) => void }) {
  return (
    <div className={classes.sides}>
      {(['INPUT', 'REQUIREMENT', 'OUTCOME'] as const).map((side) => (
        <section key={side}>
          <h2>{t(`coverage.side.${side}`)}</h2>
          <div className={classes.tiles}>
            {props.kinds
              .filter((kind) => kind.side === side)
              .map(({ code, title, count }) => (
                <button
                  key={code}
                  type="button"
                  className={classes.tile}
                  data-open={count > 0 || undefined}
                  aria-pressed={props.chosen === code}
                  onClick={() => props.onChoose(props.chosen === code ? '' : code)}
                >
                  <span className={classes.count}>{count === 0 ? t('coverage.none') : count}</span>
                  {title}
                </button>
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}
