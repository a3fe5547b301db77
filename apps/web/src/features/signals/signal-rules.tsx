import { ActionIcon, Button, Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { LocalDate } from '@koersvast/kernel';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { SEVERITIES, type Severity } from './signal-parts';
import classes from './signals.module.css';

type Rule = components['schemas']['SignalSettingResponse'];
type Version = Pick<Rule, 'active' | 'thresholds' | 'days'>;

/** When a signal is given: per kind what holds today, what held before and what is to come. */
export function SignalRules() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/signal-settings', { params: { query: { programmeId } } });
  const [changing, setChanging] = useState<Rule | null>(null);
  return (
    <>
      <PageHeader
        title={t('signal.rules')}
        lead={t('signal.rules.lead')}
        crumbs={[{ label: t('signal.nav'), to: '/signalen' }]}
      />
      {data.items.map((rule) => (
        <section key={rule.kind} className={classes.rule} aria-label={t(`signal.kind.${rule.kind}`)}>
          <Group justify="space-between" align="flex-start">
            <h2>{t(`signal.kind.${rule.kind}`)}</h2>
            {data.mayWrite && <Button onClick={() => setChanging(rule)}>{t('signal.rule.change')}</Button>}
          </Group>
          <p className="kv-caption">{t(`signal.rule.${rule.kind}`)}</p>
          <p>
            {inWords(rule)} {rule.shipped && <span className="kv-quiet">({t('signal.rule.shipped')})</span>}
          </p>
          {rule.history.length > 0 && (
            <ul aria-label={t('signal.rule.history')}>
              {rule.history.map((version) => (
                <li key={version.recordedAt} className="kv-caption">
                  {t('signal.rule.history.line', {
                    ...{ day: date(version.validFromDate), rule: inWords(version), reason: version.reason },
                    ...{ who: version.recordedBy ?? '', when: moment(version.recordedAt) },
                  })}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {changing && <RuleDialog key={changing.kind} rule={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

function inWords({ active, thresholds, days }: Version): string {
  if (!active) return t('signal.rule.off');
  if (days !== null) return t('signal.rule.days', { days });
  if (thresholds.length === 0) return t('signal.rule.on');
  return thresholds
    .map(({ percent, severity }) =>
      t('signal.rule.at', {
        percent: percent.replace('.', ','),
        severity: t(`signal.severity.${severity}`).toLowerCase(),
      }),
    )
    .join(' · ');
}

function RuleDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const form = useRecordForm({
    initial: {
      ...{ active: rule.active, days: rule.days === null ? '' : String(rule.days), reason: '' },
      thresholds: rule.thresholds.map(({ percent, severity }) => ({
        ...{ percent: percent as string | null, severity: severity as string },
      })),
      validFromDate: LocalDate.at(new Date()) as string | null,
    },
    validate: {
      reason: (value) => (value.trim() ? null : t('signal.need-reason')),
      validFromDate: (value) => (value ? null : t('signal.need-day')),
      days: (value) =>
        rule.days === null || (/^\d{1,3}$/.test(value.trim()) && Number(value) <= 365)
          ? null
          : t('signal.rule.days.wrong'),
    },
    save: ({ active, days, reason, thresholds, validFromDate }, { key }) =>
      api.POST('/signal-settings', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: {
          ...{ kind: rule.kind, active, reason, validFromDate: validFromDate! },
          days: rule.days === null ? null : Number(days),
          thresholds: thresholds.map(({ percent, severity }) => ({
            ...{ percent: percent ?? '0', severity: severity as Severity },
          })),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('signal.rule.done') });
      onClose();
    },
  });
  const ofShare = rule.kind === 'EXPECTED_SHARE' || rule.kind === 'TOTAL_SHARE';
  return (
    <FormDialog
      title={t('signal.rule.change.title', { kind: t(`signal.kind.${rule.kind}`) })}
      form={form}
      save={t('signal.rule.save')}
      onClose={onClose}
    >
      <Checkbox
        label={t('signal.rule.active')}
        checked={form.values.active}
        onChange={(event) => form.setValue('active', event.currentTarget.checked)}
      />
      {ofShare && (
        <fieldset className={classes.thresholds}>
          <legend>{t('signal.rule.thresholds')}</legend>
          {form.values.thresholds.map((_, index) => (
            <Group key={index} align="flex-end" wrap="nowrap" gap="xs">
              <PercentageInput
                label={t('signal.rule.percent', { n: index + 1 })}
                {...form.strict(`thresholds.${index}.percent`)}
              />
              <Select
                label={t('signal.rule.severity', { n: index + 1 })}
                allowDeselect={false}
                data={SEVERITIES.map((value) => ({ value, label: t(`signal.severity.${value}`) }))}
                {...form.field(`thresholds.${index}.severity`)}
              />
              <ActionIcon
                variant="default"
                size={34}
                aria-label={t('signal.rule.remove', { n: index + 1 })}
                onClick={() => form.list.removeListItem('thresholds', index)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.list.insertListItem('thresholds', { percent: null, severity: 'WARNING' })}
          >
            {t('signal.rule.add')}
          </Button>
        </fieldset>
      )}
      {rule.days !== null && (
        <TextInput label={t('signal.rule.days.label')} inputMode="numeric" {...form.field('days')} />
      )}
      <DateInput label={t('signal.rule.from')} {...form.strict('validFromDate')} />
      <Textarea label={t('signal.rule.reason')} autosize minRows={2} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
