import { Button, Group } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { useState } from 'react';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import type { Forecast } from './use-forecast';
import classes from './forecasts.module.css';

type Name = 'stand' | 'bekend' | 'toen' | 'toenbekend';

/** The stand to look at, as known on a day, and another one beside it. */
export function ForecastStand({ forecast }: { forecast: Forecast }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const [wrong, setWrong] = useState<Partial<Record<Name, string | null>>>({});
  const today = LocalDate.at(new Date());
  const input = (name: Name, value: string) => ({
    ...{ value, error: wrong[name], className: classes.date },
    onChange: (next: string | null) => {
      if (next !== null) set({ [name]: next });
    },
    onProblem: (message: string | null, shown: boolean) => setWrong({ ...wrong, [name]: shown ? message : null }),
  });
  const before = LocalDate.endOfMonth(LocalDate.addMonths(LocalDate.parse(`${forecast.asOfDate.slice(0, 8)}01`), -1));
  const moved = search.stand !== undefined || search.bekend !== undefined;
  return (
    <Group gap="sm" align="flex-end" mb="md">
      <DateInput label={t('forecast.as-of')} {...input('stand', forecast.asOfDate)} />
      <DateInput label={t('forecast.known-at')} {...input('bekend', search.bekend ?? today)} />
      {moved && (
        <Button variant="subtle" onClick={() => set({ stand: undefined, bekend: undefined })}>
          {t('forecast.now')}
        </Button>
      )}
      {forecast.comparedAsOfDate === null ? (
        <Button onClick={() => set({ toen: before, toenbekend: undefined })}>{t('forecast.compare')}</Button>
      ) : (
        <>
          <DateInput label={t('forecast.compare-as-of')} {...input('toen', forecast.comparedAsOfDate)} />
          <DateInput
            label={t('forecast.compare-known-at')}
            {...input('toenbekend', search.toenbekend ?? search.bekend ?? today)}
          />
          <Button variant="subtle" onClick={() => set({ toen: undefined, toenbekend: undefined })}>
            {t('forecast.compare.end')}
          </Button>
        </>
      )}
    </Group>
  );
}
