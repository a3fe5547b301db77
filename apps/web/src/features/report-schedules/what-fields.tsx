import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import type { RecordForm } from '@web/ui/form/use-record-form';
import type { ScheduleValues } from './schedule-values';

/** Which paper, about what, in what form, with what words above it. */
export function WhatFields({ form }: { form: RecordForm<ScheduleValues> }) {
  const { programmeId, municipalities } = useScope();
  const contracts = apiQuery.useQuery('get', '/contracts', { params: { query: { programmeId, limit: 200 } } });
  const papers = apiQuery.useQuery('get', '/report-schedules/papers').data?.items ?? [];
  const { values, setValue, field } = form;
  const paper = papers.find(({ kind }) => kind === values.paper);
  const choosePaper = (kind: string | null): void => {
    const next = papers.find((one) => one.kind === kind);
    if (!next) return;
    setValue('paper', next.kind);
    if (!(next.formats as string[]).includes(values.format)) setValue('format', next.formats[0]!);
    if (!next.perMunicipality) setValue('municipalityId', '');
  };
  const whole = paper?.perMunicipality === false;
  return (
    <section aria-labelledby="bericht-wat">
      <h2 id="bericht-wat">{t('schedule.section.what')}</h2>
      <Stack gap="md">
        <TextInput
          label={t('schedule.field.title')}
          description={t('schedule.field.title.hint')}
          maxLength={160}
          {...field('title')}
        />
        <Select
          label={t('schedule.field.paper')}
          description={paper ? t('schedule.field.about', { about: paper.about }) : undefined}
          data={papers.map(({ kind, name }) => ({ value: kind, label: name }))}
          allowDeselect={false}
          {...field('paper')}
          onChange={choosePaper}
        />
        <Select
          label={t('schedule.field.format')}
          data={(paper?.formats ?? []).map((value) => ({ value, label: t(`ui.export.${value}`) }))}
          allowDeselect={false}
          {...field('format')}
        />
        <Select
          label={t('schedule.field.contract')}
          data={(contracts.data?.items ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          allowDeselect={false}
          {...field('contractId')}
        />
        <Select
          label={t('schedule.field.municipality')}
          description={whole ? t('schedule.field.whole') : undefined}
          data={[
            { value: '', label: t('schedule.field.all') },
            ...municipalities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          disabled={whole}
          allowDeselect={false}
          {...field('municipalityId')}
        />
        <Textarea
          label={t('schedule.field.message')}
          classNames={{ input: 'kv-words' }}
          autosize
          minRows={2}
          maxLength={4000}
          {...field('message')}
        />
      </Stack>
    </section>
  );
}
