import { Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { allowed, useSession } from '@web/api/session';
import { t } from '@web/texts';
import { addressOf } from '@web/ui/record-link';
import { kindName } from '@web/ui/kinds';
import { navItems } from './feature';
import { useScope } from './scope';
import classes from './search-dialog.module.css';

const LEAST = 2;

function useHits(q: string) {
  const { programmeId } = useScope();
  return useQuery({
    ...apiQuery.queryOptions('get', '/search', { params: { query: { q, programmeId } } }),
    enabled: q.length >= LEAST && programmeId !== undefined,
    placeholderData: keepPreviousData,
    select: (answer) => answer.items,
  });
}

/** Screens whose name holds the words, so that Ctrl-K also walks through the menu. */
function useScreens(q: string) {
  const session = useSession();
  return navItems
    .filter((item) => allowed(session, item.permission))
    .filter((item) => t(item.label).toLocaleLowerCase('nl').includes(q.toLocaleLowerCase('nl')))
    .slice(0, 8);
}

/** Ctrl-K: searches every sentence, code and title that this person may read, and the screens of the menu. */
export function SearchDialog() {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 180);
  const router = useRouter();
  // Closing gives the focus back to where it was, but not after a walk: then it belongs to the new heading.
  const [walked, setWalked] = useState(false);
  const walk = (address: Parameters<typeof router.navigate>[0]): void => {
    setWalked(true);
    void router.navigate(address);
  };
  const hits = useHits(q);
  const screens = useScreens(typed.trim());
  const found = q.length >= LEAST ? (hits.data ?? []) : [];
  const message =
    typed.trim().length < LEAST
      ? t('search.short')
      : hits.isError
        ? asProblem(hits.error).message
        : hits.isFetching || q !== typed.trim()
          ? t('search.busy')
          : found.length === 0 && screens.length === 0
            ? t('search.nothing', { q })
            : null;
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut="mod + K"
      returnFocus={!walked}
      onSpotlightOpen={() => setWalked(false)}
      scrollable
      centered={false}
      yOffset="12vh"
      overlayProps={{ blur: 0 }}
      attributes={{ content: { 'aria-label': t('search.label') } }}
      maxHeight={420}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <div role="status" className={classes.status}>
        {message}
      </div>
      <Spotlight.ActionsList>
        {found.map((hit) => (
          <Spotlight.Action key={`${hit.kind}:${hit.url}`} onClick={() => walk(addressOf(hit.url))}>
            <span className={classes.code}>{hit.code}</span>
            <span className={classes.title}>{hit.title}</span>
            <span className={classes.kind}>{kindName(hit.kind)}</span>
          </Spotlight.Action>
        ))}
        {screens.map((item) => (
          <Spotlight.Action key={item.path} onClick={() => walk({ to: item.path })}>
            <span className={classes.code}>
              <item.icon size={16} stroke={1.75} aria-hidden />
            </span>
            <span className={classes.title}>{t(item.label)}</span>
            <span className={classes.kind}>{t('search.go-to')}</span>
          </Spotlight.Action>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
