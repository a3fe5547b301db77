import { Button, Group, Modal, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { useTender } from '../requirements/use-tender';
import { readWhen, typedWhen, type Milestone } from './when';

type Values = {
  label: string;
  date: string;
  tracks: string[];
  note: string;
  decisionRoute: string;
  decisionId: string;
  reachedOn: string | null;
  tenderId: string;
};

const valuesOf = (milestone: Milestone | null, tenderId = ''): Values => ({
  label: milestone?.label ?? '',
  date: milestone ? typedWhen(milestone) : '',
  tracks: milestone?.tracks.map(String) ?? [],
  note: milestone?.note ?? '',
  decisionRoute: milestone?.decisionRoute ?? '',
  decisionId: milestone?.decisionId ?? '',
  reachedOn: milestone?.reachedOn ?? null,
  tenderId: milestone ? (milestone.tenderId ?? '') : tenderId,
});

const ROUTES = ['COLLEGE', 'COLLEGE_AND_COUNCIL'] as const;

interface MilestoneDialogProps {
  milestone: Milestone | null;
  /** Whose planning a new one joins at first. */
  tenderId?: string;
  onClose: () => void;
}

/** A new milestone, or another description of one; its date moves with Verschuiven once others depend on it. */
export function MilestoneDialog({ milestone, tenderId, onClose }: MilestoneDialogProps) {
  const { programmeId, tenders } = useTender();
  const client = useQueryClient();
  const before = valuesOf(milestone, tenderId);
  const decisions = apiQuery.useQuery('get', '/decisions', { params: { query: { programmeId } } }).data?.items ?? [];
  const form = useRecordForm({
    initial: before,
    rowVersion: milestone?.rowVersion,
    validate: {
      label: (value) => (value.trim() ? null : t('milestone.need-label')),
      date: (value) => (readWhen(value) ? null : t('milestone.need-date')),
      tracks: (value) => (value.every((one) => /^\d{1,3}$/.test(one)) ? null : t('milestone.need-tracks')),
    },
    save: async ({ date, tracks, decisionRoute, decisionId, tenderId: belongsTo, ...values }, { key, rowVersion }) => {
      const body = {
        ...values,
        tracks: tracks.map(Number),
        decisionRoute: (decisionRoute || null) as Milestone['decisionRoute'],
        decisionId: decisionId || null,
        tenderId: belongsTo || null,
      };
      const when = readWhen(date)!;
      if (!milestone) {
        const params = { query: { programmeId }, header: idempotent(key) };
        return api.POST('/milestones', { params, body: { ...body, date: when } });
      }
      const moved = date === before.date ? {} : { date: when };
      const params = { path: { id: milestone.id }, header: ifMatch(rowVersion) };
      return api.PATCH('/milestones/{id}', { params, body: { ...body, ...moved } });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(milestone ? 'milestone.change' : 'milestone.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <TextInput data-autofocus label={t('milestone.column.label')} maxLength={200} {...form.field('label')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('milestone.column.when')}
              description={t('milestone.date.hint')}
              maxLength={20}
              {...form.field('date')}
            />
            <DateInput label={t('milestone.reached')} description={t('ui.optional')} {...form.strict('reachedOn')} />
            <Select
              label={t('milestone.route')}
              description={t('milestone.route.hint')}
              data={ROUTES.map((value) => ({ value, label: t(`milestone.route.${value}`) }))}
              clearable
              {...form.field('decisionRoute')}
              value={form.values.decisionRoute || null}
              onChange={(value) => form.setValue('decisionRoute', value ?? '')}
            />
            <Select
              label={t('milestone.decision')}
              description={t('ui.optional')}
              data={decisions.map(({ id, title }) => ({ value: id, label: title }))}
              clearable
              {...form.field('decisionId')}
              value={form.values.decisionId || null}
              onChange={(value) => form.setValue('decisionId', value ?? '')}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('milestone.column.planning')}
              description={t('milestone.planning.hint')}
              data={[
                { value: '', label: t('milestone.whole-programme') },
                ...tenders.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
              ]}
              allowDeselect={false}
              {...form.field('tenderId')}
            />
            <TagsInput
              label={t('milestone.column.tracks')}
              description={t('milestone.tracks.hint')}
              {...form.field('tracks')}
            />
          </SimpleGrid>
          <Textarea label={t('milestone.column.note')} autosize minRows={2} {...form.field('note')} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
