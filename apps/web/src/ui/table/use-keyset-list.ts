import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';

/** What a list asks of the API; filters come beside it under their own names. */
export interface PageRequest {
  after?: string;
  limit: number;
  sort?: string;
  q?: string;
}

interface KeysetPage<Row> {
  items: Row[];
  next: string | null;
}

interface KeysetListOptions<Row, Filter extends string> {
  /** Start of the query key; everything that the request depends on outside the address (programme, year) belongs in it. */
  key: QueryKey;
  /** Names of the filters; each is a search parameter of the address and a parameter of the request. */
  filters?: readonly Filter[];
  /** As the API writes it: `code`, or `-dueOn` for descending. */
  defaultSort?: string;
  /** Reads one page, e.g. `(query) => api.GET('/requirements', { params: { query } }).then((answer) => answer.data!)`. */
  page: (request: PageRequest & Partial<Record<Filter, string>>) => Promise<KeysetPage<Row>>;
}

export interface KeysetList<Row> {
  rows: Row[];
  loading: boolean;
  /** Changes with search words, filters and order: another question, so the table starts at its top. */
  question: string;
  /** Another page is on its way or can be had. */
  hasMore: boolean;
  loadMore: () => void;
  sort: string;
  setSort: (sort: string) => void;
  q: string;
  setQ: (q: string) => void;
  filter: (name: string) => string;
  setFilter: (name: string, value: string) => void;
  /** Whether q or a filter narrows the list. */
  narrowed: boolean;
  clear: () => void;
}

const PAGE = 100;

/**
 * A list whose whole state (search words, filters, order, how far it was read) stands in the address, so that a link, Back
 * and a reload show the same rows. Reads further pages by keyset. Refusals show as the screen's error page.
 */
export function useKeysetList<Row, Filter extends string = never>(
  options: KeysetListOptions<Row, Filter>,
): KeysetList<Row> {
  const params = useSearchParams();
  const set = useSetSearchParams();
  const names = options.filters ?? [];
  const chosen = Object.fromEntries(names.flatMap((name) => (params[name] ? [[name, params[name]]] : []))) as Partial<
    Record<Filter, string>
  >;
  const sort = params.sorteer ?? options.defaultSort ?? '';
  const q = params.zoek ?? '';
  const query = useInfiniteQuery({
    queryKey: [...options.key, { sort, q, ...chosen }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      options.page({
        limit: PAGE,
        ...(pageParam ? { after: pageParam } : {}),
        ...(sort ? { sort } : {}),
        ...(q ? { q } : {}),
        ...chosen,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const { data, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = query;
  const read = data?.pages.length ?? 0;
  const wanted = Number(params.bladen ?? '1');
  // A link or a reload that was further down reads on until there.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isPlaceholderData && read < wanted) void fetchNextPage();
  }, [hasNextPage, isFetching, isPlaceholderData, read, wanted, fetchNextPage]);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return {
    rows,
    loading: data === undefined,
    question: JSON.stringify([sort, q, chosen]),
    hasMore: hasNextPage && !isPlaceholderData,
    loadMore: () => {
      if (hasNextPage && !isFetching) set({ bladen: String(read + 1) });
    },
    sort,
    setSort: (next) => set({ sorteer: next === options.defaultSort ? undefined : next, bladen: undefined }),
    q,
    setQ: (next) => set({ zoek: next, bladen: undefined }),
    filter: (name) => params[name] ?? '',
    setFilter: (name, value) => set({ [name]: value, bladen: undefined }),
    narrowed: q !== '' || Object.keys(chosen).length > 0,
    clear: () => set({ zoek: undefined, bladen: undefined, ...Object.fromEntries(names.map((n) => [n, undefined])) }),
  };
}
