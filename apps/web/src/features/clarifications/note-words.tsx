import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Note } from './states';
import classes from './clarifications.module.css';

type Values = { introduction: string; urgentMotive: string; lateMotive: string; tellsConfidential: boolean };

const valuesOf = ({ introduction, urgentMotive, lateMotive, tellsConfidential }: Note): Values => ({
  introduction,
  urgentMotive,
  lateMotive,
  tellsConfidential,
});

/** The words around the answers, and why the term is what it is. */
export function NoteWords({ note }: { note: Note }) {
  const client = useQueryClient();
  const { id, rowVersion, term } = note;
  const form = useRecordForm<Values, unknown>({
    initial: valuesOf(note),
    rowVersion,
    save: (body, saved) =>
      api.PATCH('/clarification-notes/{id}', {
        params: { path: { id }, header: ifMatch(saved.rowVersion) },
        body,
      }),
    onSaved: () => client.invalidateQueries(),
    merge: {
      reload: async () => {
        const { data } = await api.GET('/clarification-notes/{id}', { params: { path: { id } } });
        return { values: valuesOf(data!), rowVersion: data!.rowVersion };
      },
      labels: {
        introduction: t('clarification.note.introduction'),
        urgentMotive: t('clarification.note.urgent'),
        lateMotive: t('clarification.note.late'),
        tellsConfidential: t('clarification.note.tells'),
      },
      describe: (field, value) =>
        field === 'tellsConfidential' ? t(value ? 'clarification.yes' : 'clarification.no') : undefined,
    },
  });
  return (
    <form {...form.props} className={classes.form}>
      <h2>{t('clarification.note.words')}</h2>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <Textarea
          label={t('clarification.note.introduction')}
          description={t('clarification.note.introduction.hint')}
          autosize
          minRows={2}
          classNames={{ input: 'kv-words' }}
          {...form.field('introduction')}
        />
        {(term?.late || form.values.lateMotive !== '') && (
          <Textarea
            label={t('clarification.note.late')}
            description={t('clarification.note.late.hint')}
            autosize
            minRows={2}
            {...form.field('lateMotive')}
          />
        )}
        <Textarea
          label={t('clarification.note.urgent')}
          description={t('clarification.note.urgent.hint')}
          autosize
          minRows={1}
          {...form.field('urgentMotive')}
        />
        <Checkbox
          label={t('clarification.note.tells')}
          checked={form.values.tellsConfidential}
          onChange={(event) => form.setValue('tellsConfidential', event.currentTarget.checked)}
        />
        <Group>
          <Button type="submit" variant={form.dirty ? 'filled' : 'default'} loading={form.saving}>
            {t('ui.save')}
          </Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
