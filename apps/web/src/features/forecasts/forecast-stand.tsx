import { Button } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { AddressDay, StandFields } from '@web/ui/stand-fields';
import type { Forecast } from './use-forecast';

/** The stand to look at, as known on a day, and another one beside it. */
export function ForecastStand({ forecast }: { forecast: Forecast }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const before = LocalDate.endOfMonth(LocalDate.addMonths(LocalDate.parse(`${forecast.asOfDate.slice(0, 8)}01`), -1));
  return (
    <StandFields asOf={forecast.asOfDate}>
      {forecast.comparedAsOfDate === null ? (
        <Button
          leftSection={<IconArrowsDiff size={16} stroke={1.75} aria-hidden />}
          onClick={() => set({ toen: before, toenbekend: undefined })}
        >
          {t('forecast.compare')}
        </Button>
      ) : (
        <>
          <AddressDay name="toen" label={t('forecast.compare-as-of')} value={forecast.comparedAsOfDate} />
          <AddressDay
            name="toenbekend"
            label={t('forecast.compare-known-at')}
            value={search.toenbekend ?? search.bekend ?? LocalDate.at(new Date())}
          />
          <Button variant="subtle" onClick={() => set({ toen: undefined, toenbekend: undefined })}>
            {t('forecast.compare.end')}
          </Button>
        </>
      )}
    </StandFields>
  );
}
