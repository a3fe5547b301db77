import { ActionIcon, Button, MultiSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import type { RecordForm } from '@web/ui/form/use-record-form';
import type { ScheduleValues } from './schedule-values';
import classes from './schedules.module.css';

/** Colleagues by name, and addresses outside with the reason. */
export function RecipientFields({ form }: { form: RecordForm<ScheduleValues> }) {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const colleagues = apiQuery.useQuery('get', '/colleagues', { params: { query } }).data?.items ?? [];
  const { values, field, setValue } = form;
  const { error } = field('outside');
  const put = (outside: ScheduleValues['outside']): void => setValue('outside', outside);
  return (
    <section aria-labelledby="bericht-wie">
      <h2 id="bericht-wie">{t('schedule.section.who')}</h2>
      <Stack gap="md">
        <MultiSelect
          label={t('schedule.colleagues')}
          description={t('schedule.colleagues.hint')}
          data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          {...field('colleagues')}
        />
        {values.outside.map((one, index) => (
          <OutsideRow
            key={index}
            n={index + 1}
            row={one}
            onChange={(next) => put(values.outside.map((each, at) => (at === index ? next : each)))}
            onRemove={() => put(values.outside.filter((_, at) => at !== index))}
          />
        ))}
        {error && (
          <p id={field('outside').id} className={classes.problem} tabIndex={-1}>
            {error}
          </p>
        )}
        <div>
          <Button
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => put([...values.outside, { address: '', reason: '' }])}
          >
            {t('schedule.outside.add')}
          </Button>
        </div>
      </Stack>
    </section>
  );
}

interface OutsideRowProps {
  n: number;
  row: ScheduleValues['outside'][number];
  onChange: (row: ScheduleValues['outside'][number]) => void;
  onRemove: () => void;
}

function OutsideRow({ n, row, onChange, onRemove }: OutsideRowProps) {
  return (
    <div className={classes.outside}>
      <TextInput
        label={t('schedule.outside')}
        aria-label={t('schedule.outside.n', { n })}
        type="email"
        maxLength={320}
        value={row.address}
        onChange={(event) => onChange({ ...row, address: event.currentTarget.value })}
      />
      <TextInput
        label={t('schedule.outside.reason')}
        aria-label={t('schedule.outside.reason.n', { n })}
        maxLength={500}
        value={row.reason}
        onChange={(event) => onChange({ ...row, reason: event.currentTarget.value })}
      />
      <ActionIcon variant="subtle" aria-label={t('schedule.outside.remove', { n })} onClick={onRemove}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  );
}
