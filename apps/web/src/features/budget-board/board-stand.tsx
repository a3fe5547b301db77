import { Button, Group } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { useState } from 'react';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import type { Board } from './use-board';
import classes from './board.module.css';

/** Stand op and Bekend op: the board as it was valid on one day, as it was known on another. */
export function BoardStand({ board }: { board: Board }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const [wrong, setWrong] = useState<Record<string, string | null>>({});
  const input = (name: 'stand' | 'bekend', value: string) => ({
    value,
    error: wrong[name],
    onChange: (next: string | null) => {
      if (next !== null) set({ [name]: next });
    },
    onProblem: (message: string | null, shown: boolean) => setWrong({ ...wrong, [name]: shown ? message : null }),
  });
  const moved = search.stand !== undefined || search.bekend !== undefined;
  return (
    <Group gap="sm" align="flex-end">
      <DateInput className={classes.date} label={t('board.as-of')} {...input('stand', board.asOfDate)} />
      <DateInput
        className={classes.date}
        label={t('board.known-at')}
        {...input('bekend', search.bekend ?? dayOf(board.knownAt))}
      />
      {moved && (
        <Button variant="subtle" onClick={() => set({ stand: undefined, bekend: undefined })}>
          {t('board.now')}
        </Button>
      )}
    </Group>
  );
}

const dayOf = (moment: string): string => LocalDate.at(new Date(moment));
