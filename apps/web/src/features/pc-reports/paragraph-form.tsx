import { Button, Group, Stack } from '@mantine/core';
import { useId, useRef } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { FigurePicker } from './figure-picker';
import { useRefresh, type FigureSource, type Figure, type Outline, type Paragraph } from './report-data';
import { WordsEditor, type WordsEditorHandle } from './words-editor';

interface ParagraphFormProps {
  reportId: string;
  section: Outline;
  /** None: a new paragraph in the section. */
  paragraph?: Paragraph;
  sources: FigureSource[];
  onDone: () => void;
}

/** Writes a paragraph: words with live figures between them. When somebody else saved first, both texts can be merged. */
export function ParagraphForm({ reportId, section, paragraph, sources, onDone }: ParagraphFormProps) {
  const refresh = useRefresh();
  const labelId = useId();
  const hintId = useId();
  const editor = useRef<WordsEditorHandle>(null);
  const form = useRecordForm({
    initial: { text: paragraph?.text ?? '' },
    rowVersion: paragraph?.rowVersion,
    validate: { text: (text) => (text.trim() ? null : t('pc-report.paragraph.need-text')) },
    save: async ({ text }, { key, rowVersion }) => {
      if (!paragraph) {
        const { section: place, municipalityId } = section;
        const options = { params: { path: { id: reportId }, header: idempotent(key) } };
        const body = { section: place, municipalityId: municipalityId ?? undefined, text };
        return (await api.POST('/pc-reports/{id}/paragraphs', { ...options, body })).data!;
      }
      const options = { params: { path: { id: paragraph.id }, header: ifMatch(rowVersion) } };
      return (await api.PATCH('/report-paragraphs/{id}', { ...options, body: { text } })).data!;
    },
    onSaved: async () => {
      await refresh();
      onDone();
    },
    merge: paragraph && {
      reload: async () => {
        const { data } = await api.GET('/report-paragraphs/{id}', { params: { path: { id: paragraph.id } } });
        return { values: { text: data!.text }, rowVersion: data!.rowVersion };
      },
      labels: { text: t('pc-report.paragraph.text') },
    },
  });
  const current = (token: string): string | null => {
    const [code, figure] = token.split('.') as [string, Figure];
    return sources.find((source) => source.code === code)?.[figure] ?? null;
  };
  const valueOf = (token: string): string | null => {
    const written = paragraph?.figures.find((figure) => figure.token === token);
    return written ? written.written : current(token);
  };
  const field = form.field('text');
  return (
    <form {...form.props}>
      <Stack gap={8}>
        <FormErrorSummary errors={form.errors} />
        <span id={labelId}>{t('pc-report.paragraph.text')}</span>
        <WordsEditor
          id={field.id}
          labelledBy={labelId}
          describedBy={hintId}
          invalid={Boolean(field.error)}
          value={form.values.text}
          valueOf={valueOf}
          onChange={(text) => form.setValue('text', text)}
          handle={editor}
        />
        <span id={hintId} className="kv-caption">
          {field.error ?? t('pc-report.paragraph.hint')}
        </span>
        <FigurePicker sources={sources} onPick={(token) => editor.current?.insert(token, valueOf(token))} />
        <Group gap={8}>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('ui.save')}
          </Button>
          <Button
            onClick={() => {
              form.reset();
              onDone();
            }}
          >
            {t('ui.cancel')}
          </Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
