import { Button, Paper, Tabs } from '@mantine/core';
import { IconAlertOctagon, IconArrowBackUp, IconCopyCheck } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { amount, money, whole } from '@web/ui/format';
import type { Import } from './import-state';
import classes from './imports.module.css';

type Row = components['schemas']['ImportRowResponse'];

const TABS = ['ALL', 'WRONG', 'CORRECTION', 'PRESENT', 'VALID'] as const;
type Tab = (typeof TABS)[number];

const AMOUNT = /^[€\s(+\-−]*[\d.]+,\d{1,2}[)\s\-−]*$/;
const PAGE = 100;

/** The rows of the file with, under each, what is wrong and what to do. */
export function ImportRows({ batch }: { batch: Import }) {
  const { read, wrong, present, valid, corrections } = batch.counts!;
  const [chosen, setTab] = useSearchState('regels', wrong > 0 ? 'WRONG' : corrections > 0 ? 'CORRECTION' : 'ALL');
  const tab = TABS.find((each) => each === chosen) ?? 'ALL';
  const counts: Record<Tab, number> = {
    ALL: read,
    WRONG: wrong,
    CORRECTION: corrections,
    PRESENT: present,
    VALID: valid,
  };
  const query = useInfiniteQuery({
    queryKey: ['import-rows', batch.id, batch.rowVersion, tab],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      api
        .GET('/imports/{id}/rows', {
          params: {
            path: { id: batch.id },
            query: { limit: PAGE, after: pageParam, ...(tab === 'ALL' ? {} : { status: tab }) },
          },
        })
        .then((answer) => answer.data!),
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Paper className={classes.rows}>
      <Tabs value={tab} onChange={(next) => setTab(next ?? 'ALL')}>
        <Tabs.List className={classes.tabs} aria-label={t('import.tab')}>
          {TABS.filter((each) => each !== 'CORRECTION' || corrections > 0).map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`import.tab.${each}`)} <span className="kv-quiet">{whole(counts[each])}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {rows.length === 0 && !query.isFetching ? (
            <p className={classes.none}>{t('import.rows.none')}</p>
          ) : (
            <RowTable batch={batch} rows={rows} />
          )}
          {!query.hasNextPage && rows.length < counts[tab] && !query.isFetching && (
            <p className={classes.none}>{t('import.rows.first', { shown: whole(rows.length), count: counts[tab] })}</p>
          )}
          {query.hasNextPage && (
            <div className={classes.more}>
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('import.rows.more')}
              </Button>
            </div>
          )}
        </Tabs.Panel>
      </Tabs>
    </Paper>
  );
}

function RowTable({ batch, rows }: { batch: Import; rows: Row[] }) {
  const columns = batch.columns.flatMap(({ key, title }) => {
    const index = batch.mapping[key];
    if (index == null) return [];
    const values = batch.sample.map((cells) => cells[index] ?? '').filter(Boolean);
    return [{ index, title, number: values.length > 0 && values.every((value) => AMOUNT.test(value)) }];
  });
  return (
    <div className={classes.scroll} role="region" aria-label={t('import.rows.caption')} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('import.rows.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className="kv-number">
              {t('import.rows.number')}
            </th>
            {columns.map(({ index, title, number }) => (
              <th key={index} scope="col" className={number ? 'kv-number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr
                data-status={row.status}
                data-told={row.problems.length > 0 || row.note !== null || row.correction !== null || undefined}
              >
                <th scope="row" className="kv-number">
                  {whole(row.number)}
                </th>
                {columns.map(({ index, number }) => (
                  <td key={index} className={number ? 'kv-number' : lookOf(row.cells[index])}>
                    {row.problems.some(({ column }) => column === index) ? (
                      <span className={classes.wrongCell}>{row.cells[index] || t('ui.empty')}</span>
                    ) : (
                      row.cells[index]
                    )}
                  </td>
                ))}
              </tr>
              <Told row={row} span={columns.length} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A code, month or date stays on one line. */
const lookOf = (cell = ''): string | undefined => (cell.length <= 16 ? classes.short : undefined);

/** What, then how: the first sentence says what is wrong, the rest what to do. */
function sentencesOf(detail: string): [string, string] {
  const match = /^(.*?[.?!])\s+(.+)$/s.exec(detail);
  return match ? [match[1]!, match[2]!] : [detail, ''];
}

/** Old, new and difference of a booked line, and what else it says otherwise. */
function correctionText({ booked, amount: now, difference, changed }: NonNullable<Row['correction']>): string {
  const amounts = t('import.correction', {
    ...{ booked: money(booked), amount: money(now), difference: amount(difference, { plus: true }) },
  });
  return changed.length === 0
    ? amounts
    : `${amounts} ${t('import.correction.changed', { columns: changed.join(', ') })}`;
}

function Told({ row, span }: { row: Row; span: number }) {
  const lines = row.problems.map(({ detail }) => detail);
  const wrong = lines.length > 0;
  const told = wrong ? lines : row.correction ? [correctionText(row.correction)] : row.note ? [row.note] : [];
  if (told.length === 0) return null;
  const Symbol = wrong ? IconAlertOctagon : row.correction ? IconArrowBackUp : IconCopyCheck;
  return (
    <tr className={classes.told} data-wrong={wrong || undefined}>
      <td />
      <td colSpan={span}>
        {told.map((detail) => {
          const [what, how] = sentencesOf(detail);
          return (
            <p key={detail}>
              <Symbol size={14} stroke={1.75} aria-hidden /> <strong>{what}</strong> {how}
            </p>
          );
        })}
      </td>
    </tr>
  );
}
