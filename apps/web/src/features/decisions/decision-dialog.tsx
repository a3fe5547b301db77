import { ActionIcon, Button, Fieldset, Group, Modal, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

const option = { label: '', consequence: '' };
const question = () => ({ label: '', options: [{ ...option }, { ...option }] });

const needed = (sentence: string) => (value: string) => (value.trim() ? null : t(sentence));

/** A decision that every municipality has to take: its questions, and between what each chooses. */
export function DecisionDialog({ onClose }: { onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { code: '', title: '', ask: '', plannedFor: '', source: '', questions: [question()] },
    validate: {
      code: (value) => (/^[A-Z0-9][A-Z0-9-]{1,29}$/.test(value) ? null : t('decision.need-code')),
      title: needed('decision.need-title'),
      ask: needed('decision.need-ask'),
      plannedFor: needed('decision.need-planned'),
      questions: (all) => {
        if (all.some(({ label }) => !label.trim())) return t('decision.need-question');
        const bare = all.some(({ options }) => options.some(({ label }) => !label.trim()));
        return bare ? t('decision.need-option-label') : null;
      },
    },
    save: (body, { key }) =>
      api.POST('/decisions', { params: { query: { programmeId }, header: idempotent(key) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('decision.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
            <TextInput data-autofocus label={t('decision.title')} maxLength={200} {...form.field('title')} />
            <TextInput
              label={t('decision.code')}
              description={t('decision.code.hint')}
              maxLength={30}
              {...form.field('code')}
              onChange={(event) => form.setValue('code', event.currentTarget.value.toUpperCase())}
            />
          </SimpleGrid>
          <Textarea label={t('decision.ask')} autosize minRows={2} maxLength={1000} {...form.field('ask')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
            <TextInput
              label={t('decision.planned-for')}
              description={t('decision.planned-for.hint')}
              maxLength={100}
              {...form.field('plannedFor')}
            />
            <TextInput
              label={t('decision.source')}
              description={t('ui.optional')}
              maxLength={300}
              {...form.field('source')}
            />
          </SimpleGrid>
          {form.values.questions.map(({ options }, index) => (
            <QuestionFields key={index} index={index} count={options.length} form={form} />
          ))}
          <div>
            <Button onClick={() => form.list.insertListItem('questions', question())}>
              {t('decision.question.add')}
            </Button>
          </div>
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
          {form.guard}
        </Stack>
      </form>
    </Modal>
  );
}

interface ListForm {
  field: ReturnType<typeof useRecordForm>['field'];
  list: {
    insertListItem: (path: string, item: unknown) => void;
    removeListItem: (path: string, index: number) => void;
  };
}

function QuestionFields({ index, count, form }: { index: number; count: number; form: ListForm }) {
  const at = `questions.${index}`;
  return (
    <Fieldset legend={t('decision.question.n', { n: index + 1 })}>
      <Stack gap="sm">
        <Group align="flex-end" wrap="nowrap">
          <TextInput flex={1} label={t('decision.column.question')} maxLength={300} {...form.field(`${at}.label`)} />
          {index > 0 && (
            <Remove
              label={t('decision.question.remove', { n: index + 1 })}
              onClick={() => form.list.removeListItem('questions', index)}
            />
          )}
        </Group>
        {Array.from({ length: count }, (_, place) => (
          <Group key={place} align="flex-end" wrap="nowrap">
            <TextInput
              flex={2}
              label={t('decision.choice.n', { n: place + 1 })}
              maxLength={200}
              {...form.field(`${at}.options.${place}.label`)}
            />
            <TextInput
              flex={3}
              label={t('decision.consequence')}
              maxLength={2000}
              {...form.field(`${at}.options.${place}.consequence`)}
            />
            {count > 2 && (
              <Remove
                label={t('decision.choice.remove', { n: place + 1 })}
                onClick={() => form.list.removeListItem(`${at}.options`, place)}
              />
            )}
          </Group>
        ))}
        <div>
          <Button size="compact-sm" onClick={() => form.list.insertListItem(`${at}.options`, { ...option })}>
            {t('decision.choice.add')}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon size={32} aria-label={label} onClick={onClick}>
      <IconTrash size={16} />
    </ActionIcon>
  );
}
