import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PURPOSES, rolesText, type Purpose } from './baseline-state';

interface FreezeDialogProps {
  tenderId: string;
  /** Name of the last baseline, to suggest the next. */
  last: string | undefined;
  onClose: () => void;
}

/** PvE 1.0 -> PvE 1.1; a name without a number is not guessed upon. */
const nextName = (last: string | undefined): string =>
  last === undefined ? 'PvE 1.0' : last.replace(/(\d+)(?!.*\d)/, (number) => String(Number(number) + 1));

/** Freezes what is adopted now, under a name. */
export function FreezeDialog({ tenderId, last, onClose }: FreezeDialogProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { programmeId } = useScope();
  const form = useRecordForm({
    initial: { name: nextName(last), purpose: 'INTERIM', note: '' },
    validate: { name: (value) => (value.trim() ? null : t('baseline.need-name')) },
    save: ({ purpose, ...words }, { key }) =>
      api.POST('/requirement-baselines', {
        params: { header: idempotent(key) },
        body: { ...words, purpose: purpose as Purpose, tenderId },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/baselines/${data!.id}` });
    },
  });
  const { data: approvers } = apiQuery.useQuery('get', '/baseline-approvers', { params: { query: { programmeId } } });
  const roles = approvers?.items.find(({ purpose }) => purpose === form.values.purpose)?.roles;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('baseline.freeze.title')}
      size="md"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <p>{t('baseline.freeze.text')}</p>
          <TextInput data-autofocus label={t('baseline.field.name')} maxLength={80} {...form.field('name')} />
          <NativeSelect
            label={t('baseline.field.purpose')}
            description={roles && t('baseline.approvers', { roles: rolesText(roles) })}
            data={PURPOSES.map((value) => ({ value, label: t(`baseline.purpose.${value}`) }))}
            {...form.field('purpose')}
          />
          <Textarea
            label={t('baseline.field.note')}
            description={t('ui.optional')}
            autosize
            minRows={2}
            {...form.field('note')}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('baseline.freeze.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
