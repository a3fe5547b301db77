import { Select, Stack, TextInput } from '@mantine/core';
import { DAY_NAMES, MONTH_NAMES } from '@koersvast/kernel';
import { keepPreviousData } from '@tanstack/react-query';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import type { RecordForm } from '@web/ui/form/use-record-form';
import { moment } from '@web/ui/format';
import { placeProblem, recurrenceOf, ScheduleValues, timeProblem } from './schedule-values';

const RHYTHMS = ['WORKING_DAY', 'MONTH_DAY', 'WEEKDAY'] as const;

/** When it goes, with the moments that follow from it while one fills it in. */
export function RhythmFields({ form }: { form: RecordForm<ScheduleValues> }) {
  const { values, field, setValue } = form;
  const weekly = values.rhythm === 'WEEKDAY';
  const chooseRhythm = (rhythm: string | null): void => {
    if (!rhythm) return;
    setValue('rhythm', rhythm);
    setValue('place', rhythm === 'MONTH_DAY' ? '5' : '1');
  };
  return (
    <section aria-labelledby="bericht-wanneer">
      <h2 id="bericht-wanneer">{t('schedule.section.when')}</h2>
      <Stack gap="md">
        <Select
          label={t('schedule.field.rhythm')}
          data={RHYTHMS.map((value) => ({ value, label: t(`schedule.rhythm.${value}`) }))}
          allowDeselect={false}
          {...field('rhythm')}
          onChange={chooseRhythm}
        />
        {weekly ? (
          <Select
            label={t('schedule.field.weekday')}
            data={DAY_NAMES.map((label, index) => ({ value: String(index + 1), label }))}
            allowDeselect={false}
            {...field('place')}
          />
        ) : (
          <MonthFields form={form} />
        )}
        <TextInput
          label={t('schedule.field.time')}
          description={t('schedule.field.time.hint')}
          maxLength={5}
          w={160}
          {...field('atTime')}
        />
        <Moments values={values} />
      </Stack>
    </section>
  );
}

function MonthFields({ form: { values, field } }: { form: RecordForm<ScheduleValues> }) {
  return (
    <>
      <TextInput
        label={t(`schedule.field.place.${values.rhythm}`)}
        description={values.rhythm === 'MONTH_DAY' ? t('schedule.field.place.MONTH_DAY.hint') : undefined}
        inputMode="numeric"
        maxLength={2}
        w={260}
        {...field('place')}
      />
      <Select
        label={t('schedule.field.every')}
        data={['1', '3', '12'].map((value) => ({ value, label: t(`schedule.every.${value}`) }))}
        allowDeselect={false}
        {...field('everyMonths')}
      />
      {values.everyMonths !== '1' && (
        <Select
          label={t('schedule.field.first')}
          data={MONTH_NAMES.map((label, index) => ({ value: String(index + 1), label }))}
          allowDeselect={false}
          {...field('firstMonth')}
        />
      )}
    </>
  );
}

function Moments({ values }: { values: ScheduleValues }) {
  const readable = placeProblem(values.place, values) === null && timeProblem(values.atTime) === null;
  const query = recurrenceOf(values);
  const { data } = apiQuery.useQuery(
    'get',
    '/report-schedules/moments',
    { params: { query } },
    { enabled: readable, placeholderData: keepPreviousData },
  );
  return (
    <div aria-live="polite">
      <h3>{t('schedule.moments')}</h3>
      {readable && data ? (
        <>
          <p className="kv-caption">{data.when}</p>
          <ol>
            {data.moments.map((each) => (
              <li key={each}>{moment(each)}</li>
            ))}
          </ol>
        </>
      ) : (
        <p className="kv-caption">{t('schedule.moments.wrong')}</p>
      )}
    </div>
  );
}
