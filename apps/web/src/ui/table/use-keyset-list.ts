import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
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
  /** How many there are in all, counted as far as makes sense; shown instead of how many are loaded. */
  count?: (request: { q?: string } & Partial<Record<Filter, string>>) => Promise<ListCount>;
}

export interface ListCount {
  count: number;
  /** There are more than were counted. */
  more: boolean;
}

export interface KeysetList<Row> {
  /** Name of the list: for its columns and its saved views. */
  screen: string;
  rows: Row[];
  /** In all, when the list can count. */
  total?: ListCount;
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
  /** Words, filters and order as they stand in the address: what a saved view keeps. */
  address: Record<string, string>;
  /** Puts other words, filters and order in the address, and nothing of what stood there. */
  show: (address: Record<string, string>) => void;
  /** Replaces rows in what was read, without asking again. */
  patch: (change: (row: Row) => Row) => void;
}

const PAGE = 200;

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
  const counted = useQuery({
    queryKey: [...options.key, 'count', { q, ...chosen }],
    queryFn: () => options.count!({ ...(q ? { q } : {}), ...chosen }),
    enabled: options.count !== undefined,
    placeholderData: keepPreviousData,
  });
  const client = useQueryClient();
  const { data, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = query;
  const read = data?.pages.length ?? 0;
  const wanted = Number(params.bladen ?? '1');
  // A link or a reload that was further down reads on until there.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isPlaceholderData && read < wanted) void fetchNextPage();
  }, [hasNextPage, isFetching, isPlaceholderData, read, wanted, fetchNextPage]);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const address = Object.fromEntries(
    ['zoek', 'sorteer', ...names].flatMap((name) => (params[name] ? [[name, params[name]]] : [])),
  ) as Record<string, string>;
  return {
    screen: String(options.key[0]),
    rows,
    total: counted.data,
    address,
    show: (next) =>
      set({
        zoek: undefined,
        sorteer: undefined,
        bladen: undefined,
        ...Object.fromEntries(names.map((name) => [name, undefined])),
        ...next,
      }),
    patch: (change) =>
      client.setQueriesData<InfiniteData<KeysetPage<Row>>>({ queryKey: options.key }, (old) =>
        old && 'pages' in old
          ? { ...old, pages: old.pages.map((page) => ({ ...page, items: page.items.map(change) })) }
          : old,
      ),
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
