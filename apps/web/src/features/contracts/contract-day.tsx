import { LocalDate } from '@koersvast/kernel';
import { Button, Slider } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { date, longDate } from '@web/ui/format';
import type { Contract } from './contract-page';
import classes from './contracts.module.css';

/** The day above the tabs, as it stands in the address; null is today. */
export function useContractDay(): [string | null, (day: string | null) => void] {
  const [day, setDay] = useSearchState('dag');
  return [day || null, (next) => setDay(next === LocalDate.today() ? '' : (next ?? ''))];
}

interface DayProps {
  contract: Contract;
  day: string | null;
  onDay: (day: string | null) => void;
}

/** Which day the tabs show: typed, or slid along the term, where each version has its mark. */
export function ContractDay({ contract, day, onDay }: DayProps) {
  return (
    <section className={classes.day} aria-label={t('contract.day')} data-past={day !== null || undefined}>
      <DateInput
        label={t('contract.day.on')}
        value={day ?? LocalDate.today()}
        onChange={(next) => onDay(next)}
        onProblem={() => undefined}
        className={classes.dayInput}
      />
      <TermSlider key={day ?? 'today'} contract={contract} day={day} onDay={onDay} />
      {day && (
        <Button size="compact-sm" onClick={() => onDay(null)}>
          {t('contract.day.today')}
        </Button>
      )}
    </section>
  );
}

/** From the first to the last day of the term, in days. */
function TermSlider({ contract, day, onDay }: DayProps) {
  const from = contract.startsOn as LocalDate;
  const dayAt = (position: number): string => LocalDate.addDays(from, position);
  const last = LocalDate.daysBetween(from, contract.endsOn as LocalDate);
  const asked = LocalDate.daysBetween(from, (day ?? LocalDate.today()) as LocalDate);
  const [position, setPosition] = useState(Math.min(last, Math.max(0, asked)));
  const { data } = apiQuery.useQuery('get', '/contracts/{id}/versions', {
    params: { path: { id: contract.id }, query: { limit: 200 } },
  });
  const marks = (data?.items ?? [])
    .filter((one) => one.supersededAt === null)
    .map((one) => ({ value: LocalDate.daysBetween(from, one.validFrom as LocalDate) }))
    .filter(({ value }) => value >= 0 && value <= last);
  return (
    <div className={classes.slider}>
      <Slider
        value={position}
        onChange={setPosition}
        onChangeEnd={(next) => onDay(dayAt(next))}
        min={0}
        max={last}
        marks={marks}
        label={(value) => date(dayAt(value))}
        thumbLabel={t('contract.day.slider')}
        thumbProps={{ 'aria-valuetext': longDate(dayAt(position)) }}
      />
      <div className={classes.ends}>
        <span>{date(contract.startsOn)}</span>
        <span>{t('contract.day.versions', { count: marks.length })}</span>
        <span>{date(contract.endsOn)}</span>
      </div>
    </div>
  );
}
