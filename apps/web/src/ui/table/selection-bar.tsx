import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '@web/texts';
import { whole } from '../format';
import type { TableSelection } from './data-table';
import type { KeysetList } from './use-keyset-list';
import classes from './list-toolbar.module.css';

interface SelectionBarProps {
  selection: TableSelection;
  onAll: () => void;
  list: Pick<KeysetList<unknown>, 'rows' | 'hasMore' | 'total'>;
  /** What can be done with what is chosen. */
  children: ReactNode;
}

/** How many rows are chosen, choosing all that match the filter, and what can be done with them. */
export function SelectionBar({ selection, onAll, list, children }: SelectionBarProps) {
  const { ids, all } = selection;
  if (ids.length === 0 && !all) return null;
  const total = list.total?.count ?? list.rows.length;
  const more = list.total ? list.total.more : list.hasMore;
  const count = all ? total : ids.length;
  return (
    <div className={classes.selection} role="group" aria-label={t('ui.selection')}>
      <strong role="status">
        {t(all && more ? 'ui.selection.count-more' : 'ui.selection.count', { count, shown: whole(count) })}
      </strong>
      {!all && ids.length === list.rows.length && (list.hasMore || total > ids.length) && (
        <Button variant="subtle" onClick={onAll}>
          {t(more ? 'ui.selection.all-more' : 'ui.selection.all', { count: whole(total) })}
        </Button>
      )}
      {children}
      <Button variant="subtle" onClick={() => selection.onChange([])}>
        {t('ui.selection.none')}
      </Button>
    </div>
  );
}
