import { Button, Group } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { LocalDate } from '@koersvast/kernel';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { AddressDay, StandFields } from '@web/ui/stand-fields';
import type { Board } from './use-board';

/** The board as it was valid on one day, as it was known on another; and another stand beside it. */
export function BoardStand({ board }: { board: Board }) {
  const comparing = useSearchParams().met !== undefined;
  const set = useSetSearchParams();
  const start = (): void => set({ met: dayBefore(board), cel: undefined }, { replace: false });
  return (
    <StandFields asOf={board.asOfDate}>
      {!comparing && (
        <Button leftSection={<IconArrowsDiff size={16} stroke={1.75} aria-hidden />} onClick={start}>
          {t('board.compare')}
        </Button>
      )}
    </StandFields>
  );
}

/** The stand that the board is held against. */
export function ComparedStand({ thenAsOf }: { thenAsOf: string }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  return (
    <Group gap="sm" align="flex-end">
      <AddressDay name="met" label={t('board.compare.as-of')} value={thenAsOf} />
      <AddressDay
        name="met-bekend"
        label={t('board.compare.known-at')}
        value={search['met-bekend'] ?? search.bekend ?? LocalDate.at(new Date())}
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
