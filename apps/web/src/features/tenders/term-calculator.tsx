import { type LocalDate, termEnd } from '@koersvast/kernel';
import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date } from '@web/ui/format';
import { DateInput } from '@web/ui/form/date-input';
import classes from './tenders.module.css';

const UNITS = ['CALENDAR_DAY', 'WORKING_DAY', 'MONTH'] as const;
const ORIGINS = ['LAW', 'TENDER_DOC'] as const;

/** Any term, reckoned while one types: both readings and the safe day. */
export function TermCalculator() {
  const [event, setEvent] = useState<string | null>(null);
  const [length, setLength] = useState<number | ''>(20);
  const [unit, setUnit] = useState<(typeof UNITS)[number]>('CALENDAR_DAY');
  const [origin, setOrigin] = useState<(typeof ORIGINS)[number]>('LAW');
  const ready = event !== null && typeof length === 'number' && Number.isInteger(length) && length > 0;
  const end = ready ? termEnd(event as LocalDate, { length, unit, origin }) : null;
  return (
    <section className={classes.aside}>
      <h2>{t('tender.calculator')}</h2>
      <div className={classes.calculator}>
        <DateInput label={t('tender.calculator.event')} value={event} onChange={setEvent} onProblem={() => undefined} />
        <NumberInput
          label={t('tender.calculator.length')}
          min={1}
          max={3660}
          allowDecimal={false}
          value={length}
          onChange={(value) => setLength(typeof value === 'number' ? value : '')}
        />
        <Select
          label={t('tender.calculator.unit')}
          data={UNITS.map((value) => ({ value, label: t(`tender.calculator.unit.${value}`) }))}
          value={unit}
          allowDeselect={false}
          onChange={(value) => setUnit(value as (typeof UNITS)[number])}
        />
        <Select
          label={t('tender.calculator.origin')}
          data={ORIGINS.map((value) => ({ value, label: t(`tender.clock.origin.${value}`) }))}
          value={origin}
          allowDeselect={false}
          onChange={(value) => setOrigin(value as (typeof ORIGINS)[number])}
        />
      </div>
      <div aria-live="polite">
        {end ? (
          <FactList
            facts={[
              [t('tender.calculator.first'), date(end.firstDay)],
              [t('tender.calculator.counted'), date(end.counted)],
              [
                t('tender.calculator.rolled'),
                end.differs
                  ? t('tender.calculator.because', { date: date(end.rolled), reason: end.closedBecause ?? '' })
                  : null,
              ],
              [t('tender.calculator.binding'), date(end.binding)],
              [t('tender.calculator.over'), <strong key="over">{date(end.over)}</strong>],
            ]}
          />
        ) : (
          <p className="kv-quiet">{t('tender.calculator.empty')}</p>
        )}
      </div>
    </section>
  );
}
