import { Checkbox, Group, Popover, Button, SegmentedControl, Select, Stack } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { bookWord, dimensionWord, sideOf } from './board-address';
import { headKey } from './board-rows';
import type { Book, Dimension, Pivot } from './use-board';
import classes from './board.module.css';

const BOOKS: readonly Book[] = ['CONTRACT', 'MUNICIPAL', 'ALL'];
const MOST_ROWS = 3;

/** Which book, divided over what: all of it stands in the address. */
export function BoardControls({ pivot }: { pivot: Pivot }) {
  const set = useSetSearchParams();
  const search = useSearchParams();
  const forget = { open: undefined, cel: undefined };
  const options = pivot.dividers.map(({ dimension, label }) => ({ value: dimension as string, label }));
  const setRows = (rows: Dimension[]): void => set({ rijen: rows.map(dimensionWord).join(','), ...forget }, STEP);
  const levels = pivot.rows.length < MOST_ROWS ? [...pivot.rows, null] : pivot.rows;
  return (
    <div className={classes.controls} role="group" aria-label={t('board.division')}>
      <SegmentedControl
        aria-label={t('board.book')}
        withItemsBorders={false}
        value={pivot.book}
        onChange={(book) =>
          set(
            {
              boek: book === 'CONTRACT' ? undefined : bookWord(book as Book),
              rijen: undefined,
              kolommen: undefined,
              begrip: undefined,
              ...forget,
            },
            STEP,
          )
        }
        data={BOOKS.map((book) => ({ value: book, label: t(`board.book.${book}`) }))}
      />
      {pivot.book !== 'CONTRACT' && (
        <SegmentedControl
          aria-label={t('board.side')}
          withItemsBorders={false}
          value={sideOf(search.zijde)}
          onChange={(side) => set({ zijde: side === 'INCOME' ? 'baten' : undefined, cel: undefined }, STEP)}
          data={(['COST', 'INCOME'] as const).map((side) => ({ value: side, label: t(`board.side.${side}`) }))}
        />
      )}
      <span className={classes.levels}>
        {levels.map((dimension, depth) => (
          <Select
            key={depth}
            className={classes.choice}
            label={t(depth === 0 ? 'board.rows' : 'board.rows.then')}
            placeholder={t('board.rows.none')}
            value={dimension}
            data={options.filter(
              ({ value }) =>
                value === dimension || (!pivot.rows.includes(value as Dimension) && value !== pivot.columns),
            )}
            clearable={depth > 0 && dimension !== null}
            clearButtonProps={{ 'aria-label': t('board.rows.clear') }}
            allowDeselect={false}
            onChange={(next) => {
              const rows = [...pivot.rows];
              if (next === null) rows.splice(depth, 1);
              else rows[depth] = next as Dimension;
              setRows(rows);
            }}
          />
        ))}
        <Select
          className={classes.choice}
          label={t('board.columns')}
          placeholder={t('board.columns.fields')}
          value={pivot.columns}
          data={options.filter(({ value }) => value === pivot.columns || !pivot.rows.includes(value as Dimension))}
          clearable={pivot.columns !== null}
          clearButtonProps={{ 'aria-label': t('board.columns.clear') }}
          onChange={(next) =>
            set(
              { kolommen: next ? dimensionWord(next as Dimension) : undefined, begrip: undefined, cel: undefined },
              STEP,
            )
          }
        />
        {pivot.columns && (
          <Select
            className={classes.choice}
            label={t('board.field')}
            value={pivot.field}
            data={pivot.fields.map(({ field, label }) => ({ value: field, label }))}
            allowDeselect={false}
            onChange={(next) => set({ begrip: next ?? undefined, cel: undefined }, STEP)}
          />
        )}
      </span>
      {!pivot.columns && <ColumnChoice pivot={pivot} />}
    </div>
  );
}

/** A choice of division is a step that Back undoes. */
const STEP = { replace: false };

/** Columns that the address hides; without a choice the least used ones of the contract book. */
export const HIDDEN_AT_FIRST = 'advanced,spentPercentage,forecastLast';

export const hiddenOf = (word: string | undefined): Set<string> =>
  new Set((word ?? HIDDEN_AT_FIRST).split(',').filter(Boolean));

function ColumnChoice({ pivot }: { pivot: Pivot }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const hidden = hiddenOf(search.verberg);
  const toggle = (key: string, shown: boolean): void => {
    if (shown) hidden.delete(key);
    else hidden.add(key);
    const next = [...hidden].join(',');
    set({ verberg: next === HIDDEN_AT_FIRST ? undefined : next || 'geen' });
  };
  return (
    <Popover position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <Button leftSection={<IconColumns size={16} stroke={1.75} aria-hidden />}>{t('board.fields')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6} role="group" aria-label={t('board.fields')}>
          {pivot.heads.map((head) => (
            <Group key={headKey(head)}>
              <Checkbox
                label={head.label}
                checked={!hidden.has(headKey(head))}
                onChange={(event) => toggle(headKey(head), event.currentTarget.checked)}
              />
            </Group>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
