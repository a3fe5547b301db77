import { Button, Group } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { LocalDate } from '@koersvast/kernel';
import { useState } from 'react';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import type { Board } from './use-board';
import classes from './board.module.css';

type Name = 'stand' | 'bekend' | 'met' | 'met-bekend';

/** A day of the address as a field; what cannot be read stays, with why. */
function useDayField() {
  const set = useSetSearchParams();
  const [wrong, setWrong] = useState<Record<string, string | null>>({});
  return (name: Name, value: string) => ({
    value,
    error: wrong[name],
    onChange: (next: string | null) => {
      if (next !== null) set({ [name]: next });
    },
    onProblem: (message: string | null, shown: boolean) => setWrong({ ...wrong, [name]: shown ? message : null }),
  });
}

/** Stand op and Bekend op: the board as it was valid on one day, as it was known on another. */
export function BoardStand({ board }: { board: Board }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const input = useDayField();
  const moved = search.stand !== undefined || search.bekend !== undefined;
  const comparing = search.met !== undefined;
  const start = (): void => set({ met: dayBefore(board), cel: undefined }, { replace: false });
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
      {!comparing && (
        <Button leftSection={<IconArrowsDiff size={16} stroke={1.75} aria-hidden />} onClick={start}>
          {t('board.compare')}
        </Button>
      )}
    </Group>
  );
}

/** The stand that the board is held against. */
export function ComparedStand({ thenAsOf }: { thenAsOf: string }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const input = useDayField();
  return (
    <Group gap="sm" align="flex-end">
      <DateInput className={classes.date} label={t('board.compare.as-of')} {...input('met', thenAsOf)} />
      <DateInput
        className={classes.date}
        label={t('board.compare.known-at')}
        {...input('met-bekend', search['met-bekend'] ?? '')}
      />
      <Button variant="subtle" onClick={() => set({ met: undefined, 'met-bekend': undefined }, { replace: false })}>
        {t('board.compare.stop')}
      </Button>
    </Group>
  );
}

/** The end of the month before the stand; of January the end of the year before is still another stand. */
const dayBefore = ({ asOfDate }: Board): string =>
  LocalDate.addDays(LocalDate.startOfMonth(LocalDate.parse(asOfDate)), -1);

const dayOf = (moment: string): string => LocalDate.at(new Date(moment));
