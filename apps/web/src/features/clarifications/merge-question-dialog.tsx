import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Question } from './states';

const CLOSED = ['REJECTED', 'WITHDRAWN', 'MERGED', 'ANSWERED_APART'];

/** "Zie het antwoord op": which other question answers this one. */
export function MergeDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const { id, code, tenderId, rowVersion } = question;
  const { data } = apiQuery.useQuery('get', '/clarification-questions', {
    params: { query: { programmeId, tenderId, limit: 200 } },
  });
  const options = (data?.items ?? [])
    .filter((one) => one.id !== id && !CLOSED.includes(one.state) && one.confidentiality !== 'GRANTED')
    .map((one) => ({ value: one.id, label: `${one.answerCode ?? one.code} ${one.text.slice(0, 80)}` }));
  const form = useRecordForm<{ intoId: string | null }, unknown>({
    initial: { intoId: null },
    validate: { intoId: (value) => (value ? null : t('clarification.need-question')) },
    save: ({ intoId }) =>
      api.POST('/clarification-questions/{id}/merge', {
        params: { path: { id }, header: ifMatch(rowVersion) },
        body: { intoId: intoId! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('clarification.merge.title', { code })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <p>{t('clarification.merge.text')}</p>
          <Select
            data-autofocus
            label={t('clarification.merge.into')}
            data={options}
            searchable
            {...form.field('intoId')}
            nothingFoundMessage={t('clarification.merge.none')}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('clarification.step.merge')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
