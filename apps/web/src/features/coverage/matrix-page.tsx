import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useTender } from '@web/features/requirements/use-tender';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import classes from './coverage.module.css';

type Row = components['schemas']['TraceabilityRowResponse'];
type Cell = components['schemas']['TraceCellResponse'];

/** What stands at one station of the line, each with its link; a gap is said, not left blank. */
function Ends({ cells }: { cells: Cell[] }) {
  if (cells.length === 0) return <span className={classes.missing}>{t('coverage.matrix.missing')}</span>;
  return (
    <span className={classes.ends}>
      {cells.map(({ id, kind, code, title, url, suspect }) => (
        <span key={`${kind} ${id}`} data-suspect={suspect || undefined}>
          {code && url ? (
            <RecordLink url={url} title={title ?? undefined}>
              {code}
            </RecordLink>
          ) : (
            t('coverage.matrix.hidden')
          )}
          {suspect && <span className={classes.suspect}> {t('coverage.matrix.suspect')}</span>}
        </span>
      ))}
    </span>
  );
}

const COLUMNS: Column<Row>[] = [
  { id: 'code', header: t('coverage.matrix.code'), width: 104, sortable: true, cell: ({ code }) => code },
  {
    id: 'title',
    header: t('coverage.matrix.title'),
    cell: ({ title }) => <span className={classes.words}>{title}</span>,
  },
  {
    id: 'sources',
    header: t('coverage.matrix.sources'),
    width: 200,
    cell: ({ sources }) => <Ends cells={sources} />,
  },
  {
    id: 'clarifications',
    header: t('coverage.matrix.clarifications'),
    width: 160,
    cell: ({ clarifications }) => <Ends cells={clarifications} />,
  },
  {
    id: 'obligations',
    header: t('coverage.matrix.obligations'),
    width: 180,
    cell: ({ obligations }) => <Ends cells={obligations} />,
  },
  {
    id: 'state',
    header: t('coverage.matrix.state'),
    width: 128,
    optional: true,
    cell: ({ state }) => <StatusChip status={state} />,
  },
  {
    id: 'block',
    header: t('coverage.matrix.block'),
    width: 150,
    optional: true,
    cell: ({ buildingBlock }) => buildingBlock ?? '–',
  },
];

/** Source x requirement x nota x obligation, drawn only where it is in sight. */
export function MatrixPage() {
  const { tender } = useTender();
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return <Matrix tenderId={tender.id} />;
}

function Matrix({ tenderId }: { tenderId: string }) {
  const list = useKeysetList({
    key: ['traceability-matrix', tenderId],
    filters: ['gap'],
    defaultSort: 'code',
    page: (query) =>
      api
        .GET('/traceability-matrix', { params: { query: { ...query, tenderId } as never } })
        .then((answer) => answer.data!),
  });
  return (
    <>
      <PageHeader
        title={t('coverage.matrix')}
        lead={t('coverage.matrix.lead')}
        crumbs={[{ label: t('coverage.nav'), to: '/dekking' }]}
        actions={
          <ExportMenu
            kind="traceability-matrix"
            tenderId={tenderId}
            parameters={{ tenderId }}
            formats={['xlsx', 'csv']}
          />
        }
      />
      <ListToolbar list={list} filters={[SHOW]} />
      <DataTable
        caption={t('coverage.matrix.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/programma-van-eisen/${row.id}`}
        empty={<EmptyState title={t('coverage.matrix.empty')} text={t('coverage.matrix.empty.text')} />}
      />
    </>
  );
}

const SHOW = {
  name: 'gap',
  label: t('coverage.matrix.show'),
  options: ['SOURCE', 'CLARIFICATION', 'OBLIGATION', 'SUSPECT'].map((value) => ({
    value,
    label: t(`coverage.matrix.show.${value}`),
  })),
};
