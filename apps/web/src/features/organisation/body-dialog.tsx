import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LEVELS, type Body } from './body';

const RHYTHMS = ['MONTHLY', 'TWO_MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'ON_DEMAND'];

export function BodyDialog({ body: before, onClose }: { body: Body | null; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { data } = apiQuery.useQuery('get', '/governance-bodies', { params: { query: { programmeId, limit: 200 } } });
  const form = useRecordForm({
    initial: {
      name: before?.name ?? '',
      level: (before?.level ?? 'MANAGEMENT') as string,
      rhythm: (before?.rhythm ?? 'QUARTERLY') as string,
      task: before?.task ?? '',
      decides: before?.decides ?? '',
      reportsToId: before?.reportsToId ?? '',
    },
    rowVersion: before?.rowVersion,
    validate: { name: (value) => (value.trim() ? null : t('organisation.need-name')) },
    save: ({ level, rhythm, reportsToId, ...values }, { key, rowVersion }) => {
      const body = {
        ...values,
        level: level as Body['level'],
        rhythm: rhythm as Body['rhythm'],
        reportsToId: reportsToId || null,
      };
      return before
        ? api.PATCH('/governance-bodies/{id}', {
            params: { path: { id: before.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/governance-bodies', { params: { query: { programmeId }, header: idempotent(key) }, body });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const others = (data?.items ?? []).filter(({ id }) => id !== before?.id);
  return (
    <FormDialog
      title={t(before ? 'organisation.body.change' : 'organisation.body.add')}
      form={form}
      save={t('ui.save')}
      size="lg"
      onClose={onClose}
    >
      <TextInput data-autofocus label={t('organisation.body.name')} maxLength={120} {...form.field('name')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('organisation.body.level')}
          data={LEVELS.map((value) => ({ value, label: t(`organisation.body.level.${value}`) }))}
          allowDeselect={false}
          {...form.field('level')}
        />
        <Select
          label={t('organisation.body.rhythm')}
          data={RHYTHMS.map((value) => ({ value, label: t(`organisation.body.rhythm.${value}`) }))}
          allowDeselect={false}
          {...form.field('rhythm')}
        />
      </SimpleGrid>
      <Textarea label={t('organisation.body.task')} autosize minRows={2} maxLength={2000} {...form.field('task')} />
      <Textarea
        label={t('organisation.body.decides')}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.field('decides')}
      />
      <Select
        label={t('organisation.body.reports-to')}
        description={t('ui.optional')}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        clearable
        {...form.field('reportsToId')}
        value={form.values.reportsToId || null}
        onChange={(value) => form.setValue('reportsToId', value ?? '')}
      />
    </FormDialog>
  );
}
