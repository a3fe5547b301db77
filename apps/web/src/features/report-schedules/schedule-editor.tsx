import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { RecipientFields } from './recipient-fields';
import { RhythmFields } from './rhythm-fields';
import { bodyOf, EMPTY, ScheduleDetail, scheduleRules, ScheduleValues, valuesOf } from './schedule-values';
import { WhatFields } from './what-fields';
import classes from './schedules.module.css';

const LIST = '/periodieke-berichten';

export function NewSchedule() {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const contracts = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query } }).data.items;
  const [first] = contracts;
  return (
    <>
      <PageHeader title={t('schedule.new')} crumbs={[{ label: t('schedule.nav'), to: LIST }]} />
      {first ? (
        <ScheduleForm initial={{ ...EMPTY, contractId: first.id }} />
      ) : (
        <EmptyState title={t('schedule.no-contract.title')} text={t('schedule.no-contract.text')} />
      )}
    </>
  );
}

export function EditSchedule() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/report-schedules/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={t('schedule.edit')}
        lead={t('schedule.take-over')}
        crumbs={[
          { label: t('schedule.nav'), to: LIST },
          { label: data.title, to: `${LIST}/${id}` },
        ]}
      />
      <ScheduleForm initial={valuesOf(data)} schedule={data} />
    </>
  );
}

function ScheduleForm({ initial, schedule }: { initial: ScheduleValues; schedule?: ScheduleDetail }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial,
    rowVersion: schedule?.rowVersion,
    validate: scheduleRules,
    save: async (values, { key, rowVersion }): Promise<{ data?: ScheduleDetail }> =>
      schedule
        ? api.PUT('/report-schedules/{id}', {
            params: { path: { id: schedule.id }, header: ifMatch(rowVersion) },
            body: bodyOf(values),
          })
        : api.POST('/report-schedules', {
            params: { query: { programmeId }, header: idempotent(key) },
            body: bodyOf(values),
          }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `${LIST}/${data!.id}` });
    },
  });
  return (
    <form {...form.props} className={classes.form}>
      <Stack gap={28}>
        <FormErrorSummary errors={form.errors} />
        <WhatFields form={form} />
        <RhythmFields form={form} />
        <RecipientFields form={form} />
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('schedule.save')}
          </Button>
          <LinkButton to={schedule ? `${LIST}/${schedule.id}` : LIST}>{t('ui.cancel')}</LinkButton>
        </Group>
        {form.guard}
      </Stack>
    </form>
  );
}
