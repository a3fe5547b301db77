import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment, whole } from '@web/ui/format';
import { JobProgress } from '@web/ui/job-progress';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { useDeed } from '@web/ui/use-deed';
import { CommitBar } from './commit-bar';
import { DecideAll, RowCard } from './row-card';
import { sheetState, type SheetImport } from './sheet-page';
import classes from './sheets.module.css';

export type SheetRow = components['schemas']['RequirementImportRowResponse'];
export type Status = SheetRow['status'];

const STATUSES: { status: Status; count: keyof SheetImport['counts'] }[] = [
  { status: 'CONFLICT', count: 'conflict' },
  { status: 'WRONG', count: 'wrong' },
  { status: 'MISSING', count: 'missing' },
  { status: 'DUPLICATE', count: 'duplicate' },
  { status: 'CHANGED', count: 'changed' },
  { status: 'NEW', count: 'added' },
];

/** What a sheet that came back would change: old and new per cell, what it asks, and carrying it through. */
export function PreviewPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: one } = apiQuery.useSuspenseQuery('get', '/requirement-imports/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={t('requirement-sheet.one')}
        lead={one.fileName}
        crumbs={[
          { label: t('requirement.nav'), to: '/programma-van-eisen' },
          { label: t('requirement-sheet.nav'), to: '/programma-van-eisen/excel' },
        ]}
        actions={<LinkButton to="/programma-van-eisen/excel">{t('requirement-sheet.again')}</LinkButton>}
      />
      <Notes one={one} />
      {one.state === 'COMMITTING' && one.jobId ? (
        <JobProgress jobId={one.jobId} />
      ) : one.state === 'CANCELLED' ? (
        <EmptyState title={t('requirement-sheet.state.CANCELLED')} text={t('requirement-sheet.done.nothing')} />
      ) : (
        <Rows one={one} />
      )}
    </>
  );
}

function Notes({ one }: { one: SheetImport }) {
  const columns = (names: string[]) => ({ columns: names.join(', ') });
  return (
    <div className={classes.notes}>
      {sheetState(one)}
      {one.committedAt && <p>{t('requirement-sheet.done', { moment: moment(one.committedAt) })}</p>}
      {one.failure && (
        <p role="alert" className={classes.failure}>
          {one.failure}
        </p>
      )}
      {one.state === 'CHECKED' && one.earlierCommittedAt && (
        <p>{t('requirement-sheet.earlier-same', { moment: moment(one.earlierCommittedAt) })}</p>
      )}
      {one.ignoredColumns.length > 0 && <p>{t('requirement-sheet.ignored', columns(one.ignoredColumns))}</p>}
      {one.missingColumns.length > 0 && <p>{t('requirement-sheet.missing-columns', columns(one.missingColumns))}</p>}
    </div>
  );
}

function Rows({ one }: { one: SheetImport }) {
  const [status, setStatus] = useSearchState('uitkomst');
  const deed = useDeed();
  const { counts } = one;
  const chosen = status as Status | '';
  const query = useInfiniteQuery({
    queryKey: ['requirement-import-rows', one.id, chosen],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      api
        .GET('/requirement-imports/{id}/rows', {
          params: { path: { id: one.id }, query: { limit: 50, after, ...(chosen ? { status: chosen } : {}) } },
        })
        .then((answer) => answer.data!),
    getNextPageParam: (last) => last.next ?? undefined,
    throwOnError: true,
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = STATUSES.reduce((sum, { count }) => sum + counts[count], 0);
  const decide = (of: Status, decision: NonNullable<SheetRow['decision']>, rowIds?: string[]) =>
    deed.run(() =>
      api.POST('/requirement-imports/{id}/decide', {
        params: { path: { id: one.id }, header: ifMatch(one.rowVersion) },
        body: { status: of as 'CONFLICT', decision, rowIds },
      }),
    );
  const open = one.state === 'CHECKED';
  return (
    <>
      <Outcome counts={counts} total={total} chosen={chosen} onChoose={setStatus} />
      {open && chosen !== '' && counts[STATUSES.find((each) => each.status === chosen)!.count] > 0 && (
        <DecideAll
          status={chosen}
          count={counts[STATUSES.find((each) => each.status === chosen)!.count]}
          busy={deed.doing}
          onDecide={(decision) => void decide(chosen, decision)}
        />
      )}
      {query.isSuccess && rows.length === 0 && (
        <EmptyState
          title={t(total === 0 ? 'requirement-sheet.nothing' : 'requirement-sheet.nothing.status')}
          text={t(total === 0 ? 'requirement-sheet.nothing.text' : 'requirement-sheet.nothing.status.text', {
            count: whole(one.rowCount),
          })}
          action={<LinkButton to="/programma-van-eisen">{t('requirement-sheet.to-list')}</LinkButton>}
        />
      )}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <RowCard key={row.id} row={row} open={open} onDecide={(decision) => decide(row.status, decision, [row.id])} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button loading={query.isFetching} onClick={() => void query.fetchNextPage()}>
          {t('requirement-sheet.more')}
        </Button>
      )}
      {open && total > 0 && <CommitBar one={one} />}
    </>
  );
}

interface OutcomeProps {
  counts: SheetImport['counts'];
  total: number;
  chosen: string;
  onChoose: (status: string) => void;
}

/** How many rows of each outcome; each is a filter on the rows below. */
function Outcome({ counts, total, chosen, onChoose }: OutcomeProps) {
  const tile = (value: string, label: string, count: number, asks = false) => (
    <button
      key={value}
      type="button"
      className={classes.tile}
      aria-pressed={chosen === value}
      data-asks={(asks && count > 0) || undefined}
      onClick={() => onChoose(value)}
    >
      <strong>{whole(count)}</strong> {label}
    </button>
  );
  return (
    <div className={classes.tiles} role="group" aria-label={t('requirement-sheet.filter')}>
      {tile('', t('requirement-sheet.all'), total)}
      {STATUSES.filter(({ count }) => counts[count] > 0).map(({ status, count }) =>
        tile(
          status,
          t(`requirement-sheet.status.${status}`),
          counts[count],
          status === 'CONFLICT' || status === 'WRONG',
        ),
      )}
      <span className={classes.quietTile}>
        <strong>{whole(counts.unchanged)}</strong> {t('requirement-sheet.status.unchanged')}
      </span>
    </div>
  );
}
