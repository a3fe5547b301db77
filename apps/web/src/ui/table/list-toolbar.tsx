import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { t } from '@web/texts';
import { whole } from '../format';
import { SavedViews } from './saved-views';
import type { KeysetList, ListCount } from './use-keyset-list';
import classes from './list-toolbar.module.css';

export interface ListFilter {
  /** Name of the filter in the list, the address and the request. */
  name: string;
  label: string;
  options: { value: string; label: string }[];
}

interface ListToolbarProps {
  list: Pick<
    KeysetList<unknown>,
    'q' | 'setQ' | 'filter' | 'setFilter' | 'narrowed' | 'clear' | 'rows' | 'hasMore' | 'loading'
  > &
    Partial<Pick<KeysetList<unknown>, 'screen' | 'address' | 'show' | 'total'>>;
  filters?: ListFilter[];
  /** Without search words when the API's list has no q. */
  searchable?: boolean;
  children?: ReactNode;
}

/** Search words, filters and the number of rows above a table; all of it stands in the address. */
export function ListToolbar({ list, filters = [], searchable = true, children }: ListToolbarProps) {
  return (
    <div className={classes.bar} role="search" aria-label={t('ui.list.filter')}>
      {searchable && <SearchBox q={list.q} setQ={list.setQ} />}
      <Filters list={list} filters={filters} />
      {list.narrowed && (
        <Button variant="subtle" onClick={list.clear}>
          {t('ui.list.clear')}
        </Button>
      )}
      <span className={classes.count} role="status">
        {list.loading ? '' : countText(list.total, list.rows.length, list.hasMore)}
      </span>
      <div className={classes.end}>
        {children}
        {list.screen && list.address && list.show && (
          <SavedViews list={{ screen: list.screen, address: list.address, show: list.show }} />
        )}
      </div>
    </div>
  );
}

/** On a narrow screen more than two filters would push the list off it: they wait behind a button that counts what is set. */
function Filters({ list, filters }: Required<Pick<ListToolbarProps, 'list' | 'filters'>>) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const set = filters.filter(({ name }) => list.filter(name) !== '').length;
  const folds = filters.length > 2;
  return (
    <>
      {folds && (
        <Button
          className={classes.fold}
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={open}
          aria-controls={id}
          data-on={set > 0 || undefined}
          onClick={() => setOpen(!open)}
        >
          {set > 0 ? t('ui.list.filters-on', { count: set }) : t('ui.list.filters')}
        </Button>
      )}
      <div id={id} className={classes.filters} data-folded={(folds && !open) || undefined}>
        {filters.map((filter) => (
          <label key={filter.name} className={classes.filter} data-on={list.filter(filter.name) !== '' || undefined}>
            {filter.label}
            <select
              value={list.filter(filter.name)}
              onChange={(event) => list.setFilter(filter.name, event.target.value)}
            >
              <option value="">{t('ui.list.all')}</option>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </>
  );
}

/** Of a list that can count: how many there are; else how many were read. */
function countText(total: ListCount | undefined, loaded: number, hasMore: boolean): string {
  if (!total) return t(hasMore ? 'ui.list.count-more' : 'ui.list.count', { count: loaded });
  const { count, more } = total;
  return t(more ? 'ui.list.total-more' : 'ui.list.total', { count, shown: whole(count) });
}

function SearchBox({ q, setQ }: { q: string; setQ: (q: string) => void }) {
  const [text, setText] = useState(q);
  const later = useDebouncedCallback((next: string) => setQ(next.trim()), 250);
  // Back, or a cleared filter, changes the address; the box follows.
  useEffect(() => setText((now) => (now.trim() === q ? now : q)), [q]);
  return (
    <TextInput
      className={classes.search}
      aria-label={t('ui.list.search')}
      placeholder={t('ui.list.search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
      rightSection={
        text !== '' && (
          <CloseButton
            size={24}
            aria-label={t('ui.list.search-clear')}
            onClick={() => {
              setText('');
              setQ('');
            }}
          />
        )
      }
    />
  );
}
