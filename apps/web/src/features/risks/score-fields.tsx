import { Select, Textarea, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { MoneyInput } from '@web/ui/form/money-input';
import type { RecordForm } from '@web/ui/form/use-record-form';
import classes from './risks.module.css';

export type ScoreValues = {
  chance: string;
  impact: string;
  low: string | null;
  high: string | null;
  effectYear: string;
  reviewOn: string | null;
  reason: string;
};

export const EMPTY_SCORE: ScoreValues = {
  ...{ chance: '3', impact: '3', low: null, high: null, effectYear: '', reviewOn: null, reason: '' },
};

/** What is typed, as the API takes it. */
export const scoreBody = ({ chance, impact, effectYear, ...rest }: ScoreValues) => ({
  ...rest,
  chance: Number(chance),
  impact: Number(impact),
  effectYear: effectYear.trim() === '' ? null : Number(effectYear),
});

export const yearProblem = (value: string): string | null =>
  value.trim() === '' || /^(20|21)\d\d$/.test(value.trim()) ? null : t('risk.need-year');

const options = (key: string) => ['1', '2', '3', '4', '5'].map((value) => ({ value, label: t(`${key}.${value}`) }));

/** Chance, impact, euro effect and when to look again. */
export function ScoreFields<Values extends ScoreValues>({ form }: { form: RecordForm<Values> }) {
  const { field, strict } = form as unknown as RecordForm<ScoreValues>;
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('risk.field.chance')}
          data={options('risk.chance')}
          allowDeselect={false}
          {...field('chance')}
        />
        <Select
          label={t('risk.field.impact')}
          data={options('risk.impact')}
          allowDeselect={false}
          {...field('impact')}
        />
      </div>
      <div className={classes.pair}>
        <MoneyInput label={t('risk.field.low')} description={t('risk.field.money.hint')} {...strict('low')} />
        <MoneyInput label={t('risk.field.high')} description={t('risk.field.money.hint')} {...strict('high')} />
        <TextInput
          label={t('risk.field.year')}
          description={t('risk.field.money.hint')}
          inputMode="numeric"
          maxLength={4}
          {...field('effectYear')}
        />
      </div>
      <Textarea label={t('risk.field.reason')} autosize minRows={2} maxLength={2000} {...field('reason')} />
      <DateInput label={t('risk.field.review')} description={t('ui.optional')} {...strict('reviewOn')} />
    </>
  );
}
