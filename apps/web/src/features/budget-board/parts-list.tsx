import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, moment, whole as wholeNumber } from '@web/ui/format';
import { asTexts } from '@web/ui/query-texts';
import { RecordLink } from '@web/ui/record-link';
import { useBoardQuestion } from './use-board';
import classes from './board.module.css';

type Part = components['schemas']['BoardPartResponse'];

export interface OpenedFigure {
  field: string;
  /** `verdeling:lid`, with commas; empty for the total. */
  place: string;
  side: 'COST' | 'INCOME';
  /** Only what became known from this moment on. */
  knownSince?: string;
}

/** Figures that are a sum of bookings: those can be taken along, all of them. */
const BOOKED: ReadonlySet<string> = new Set([
  'spent',
  'spentPercentage',
  'actual',
  'actualPercentage',
  'actualContract',
]);
const FIRST = 12;
const PAGE = 100;

interface PartsListProps {
  title: string;
  figure: OpenedFigure;
  note?: string;
  /** The list where all of it stands. */
  whole?: string | undefined;
}

/** What a figure is the sum of, page by page to the last. */
export function PartsList({ title, figure, note = '', whole }: PartsListProps) {
  const question = useBoardQuestion();
  const parts = useInfiniteQuery({
    queryKey: ['get', '/budget-board/parts', question, figure],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      api
        .GET('/budget-board/parts', {
          params: {
            query: {
              ...{ ...question, ...figure, field: figure.field as never },
              ...(pageParam ? { after: pageParam, limit: PAGE } : { limit: FIRST }),
            },
          },
        })
        .then((answer) => answer.data!),
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const [first] = parts.data?.pages ?? [];
  if (!first) return null;
  const items = parts.data!.pages.flatMap((page) => page.items);
  return (
    <section className={classes.bookings}>
      <div className={classes.bookingsHead}>
        <h3>{title}</h3>
        <span className="kv-caption">
          {t('board.figure.parts.sum', { count: wholeNumber(first.count), total: amount(first.total) })} {note}
        </span>
      </div>
      {first.count === 0 && <p className="kv-quiet">{t('board.figure.parts.none')}</p>}
      <ul>
        {items.map((part) => (
          <PartItem key={part.id} part={part} />
        ))}
      </ul>
      {first.count > 0 && BOOKED.has(figure.field) && (
        <ExportMenu
          kind="figure-bookings"
          formats={['xlsx', 'csv']}
          label={t('board.figure.parts.export')}
          parameters={asTexts({ ...question, ...figure })}
        />
      )}
      {whole && first.next !== null && (
        <p className={classes.link}>
          <RecordLink url={whole}>{t('board.figure.parts.all')}</RecordLink>
        </p>
      )}
      {parts.hasNextPage && (
        <Button variant="subtle" loading={parts.isFetchingNextPage} onClick={() => void parts.fetchNextPage()}>
          {t('board.figure.parts.more', { left: wholeNumber(first.count - items.length) })}
        </Button>
      )}
    </section>
  );
}

function PartItem({ part }: { part: Part }) {
  const known = part.knownSince ? t('board.figure.known', { moment: moment(part.knownSince) }) : '';
  return (
    <li>
      <span>
        {part.url ? <RecordLink url={part.url}>{part.text}</RecordLink> : part.text}
        <span className="kv-caption">
          {[part.date && part.date.split('-').reverse().join('-'), part.reference].filter(Boolean).join(' · ')}
        </span>
        {known && <span className="kv-caption">{known}</span>}
      </span>
      <span className="kv-number">{amount(part.amount)}</span>
    </li>
  );
}
