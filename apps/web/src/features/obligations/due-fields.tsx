import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import type { useRecordForm } from '@web/ui/form/use-record-form';
import type { Obligation } from './obligation-state';

/** When it is due, as a form holds it; dates `yyyy-mm-dd` or null. */
export type DueValues = Pick<
  Obligation,
  'dueRule' | 'dueOn' | 'dueUntil' | 'dueAfterId' | 'dueDays' | 'dueDayUnit' | 'dueEveryMonths'
> & { dueEvent: string; dueEventName: string };

type Form = Pick<ReturnType<typeof useRecordForm>, 'field' | 'strict'> & {
  values: DueValues;
  setValue: (field: never, value: never) => void;
};

export const dueOf = (obligation: Obligation): DueValues => ({
  dueRule: obligation.dueRule,
  dueOn: obligation.dueOn,
  dueUntil: obligation.dueUntil,
  dueAfterId: obligation.dueAfterId,
  dueDays: obligation.dueDays,
  dueDayUnit: obligation.dueDayUnit,
  dueEveryMonths: obligation.dueEveryMonths,
  dueEvent: obligation.dueEvent ?? '',
  dueEventName: obligation.dueEventName ?? '',
});

export const NO_DUE: DueValues = {
  ...{ dueRule: 'NONE', dueOn: null, dueUntil: null, dueAfterId: null, dueDays: 0, dueDayUnit: 'CALENDAR' },
  ...{ dueEveryMonths: null, dueEvent: '', dueEventName: '' },
};

/** As the API takes it: nothing of another rule. */
export function dueBody(values: DueValues) {
  const { dueRule: rule, dueEvent, dueEventName } = values;
  const dated = rule === 'ON_DATE' || rule === 'RECURRING';
  return {
    dueRule: rule,
    dueOn: dated ? values.dueOn : null,
    dueEveryMonths: rule === 'RECURRING' ? Number(values.dueEveryMonths) || null : null,
    dueUntil: rule === 'RECURRING' ? values.dueUntil : null,
    dueEvent: rule === 'EVENT' && dueEvent ? (dueEvent as 'START') : null,
    dueEventName: rule === 'EVENT' && dueEvent === 'OTHER' ? dueEventName : null,
    dueAfterId: rule === 'EVENT' && dueEvent === 'OBLIGATION' ? values.dueAfterId : null,
    dueDays: rule === 'RECURRING' || rule === 'EVENT' ? Number(values.dueDays) || 0 : 0,
    dueDayUnit: values.dueDayUnit,
  };
}

const rules = ['NONE', 'ON_DATE', 'RECURRING', 'EVENT'] as const;
const events = ['START', 'END', 'OBLIGATION', 'OTHER'] as const;
const units = ['CALENDAR', 'WORKING'] as const;

/** The due rule: the fields that belong to the chosen one, and no others. */
export function DueFields({ form, contractId, selfId }: { form: Form; contractId: string; selfId?: string }) {
  const { dueRule: rule, dueEvent } = form.values;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('obligation.field.due-rule')}
          data={rules.map((value) => ({ value, label: t(`obligation.due.${value}`) }))}
          allowDeselect={false}
          {...form.field('dueRule')}
        />
        {rule === 'ON_DATE' && <DateInput label={t('obligation.field.due')} {...form.strict('dueOn')} />}
        {rule === 'EVENT' && (
          <Select
            label={t('obligation.field.event')}
            data={events.map((value) => ({ value, label: t(`obligation.event.${value}`) }))}
            {...form.field('dueEvent')}
          />
        )}
        {rule === 'RECURRING' && (
          <NumberInput label={t('obligation.field.every')} min={1} max={60} {...form.field('dueEveryMonths')} />
        )}
      </SimpleGrid>
      {rule === 'RECURRING' && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateInput label={t('obligation.field.first-end')} {...form.strict('dueOn')} />
          <DateInput
            label={t('obligation.field.until')}
            description={t('obligation.field.until.hint')}
            {...form.strict('dueUntil')}
          />
        </SimpleGrid>
      )}
      {rule === 'EVENT' && dueEvent === 'OTHER' && (
        <TextInput label={t('obligation.field.event-name')} maxLength={200} {...form.field('dueEventName')} />
      )}
      {rule === 'EVENT' && dueEvent === 'OBLIGATION' && (
        <AfterSelect contractId={contractId} selfId={selfId} field={form.field('dueAfterId')} />
      )}
      {(rule === 'RECURRING' || rule === 'EVENT') && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput label={t('obligation.field.days')} min={-3650} max={3650} {...form.field('dueDays')} />
          <Select
            label={t('obligation.field.unit')}
            data={units.map((value) => ({ value, label: t(`obligation.unit.${value}`) }))}
            allowDeselect={false}
            {...form.field('dueDayUnit')}
          />
        </SimpleGrid>
      )}
    </>
  );
}

function AfterSelect({ contractId, selfId, field }: { contractId: string; selfId?: string; field: object }) {
  const query = { contractId, limit: 200 };
  const { data } = apiQuery.useQuery('get', '/obligations', { params: { query } });
  const options = (data?.items ?? []).filter(({ id }) => id !== selfId);
  return (
    <Select
      label={t('obligation.field.after')}
      data={options.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      searchable
      {...field}
    />
  );
}
