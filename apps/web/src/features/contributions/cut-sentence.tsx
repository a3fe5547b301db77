import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PlaceFields, placeRules, type SourceKind } from './place-fields';
import { useRegisters } from './use-registers';

export interface CutSource {
  sourceKind: SourceKind;
  sourceNote: string;
  /** The record that the words stand in, such as a version of minutes. */
  sourceRecordKind: string;
  /** Known, or made at the moment of saving. */
  sourceRecordId: string | (() => Promise<string>);
  /** Path where it stands. */
  sourceUrl: string;
}

interface CutSentenceProps {
  source: CutSource;
  /** Of which workgroup, where that is known. */
  workgroupId?: string;
  /** The text; its words are what can be selected. */
  children: ReactNode;
}

/** Text out of which a sentence is cut: select, press the button, and it becomes a contribution that knows its source. */
export function CutSentence({ source, workgroupId, children }: CutSentenceProps) {
  const box = useRef<HTMLDivElement>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const selected = (): string => {
    const selection = window.getSelection();
    const inside = selection?.anchorNode && box.current?.contains(selection.anchorNode);
    return inside ? selection.toString().replace(/\s+/g, ' ').trim() : '';
  };
  const cut = (): void => {
    const words = selected();
    if (words) setSentence(words.slice(0, 4000));
    else notifications.show({ message: t('contribution.cut.nothing') });
  };
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <p className="kv-caption">{t('contribution.cut.lead')}</p>
        {/* Pressing must not take the selection away before it is read. */}
        <Button onMouseDown={(event) => event.preventDefault()} onClick={cut}>
          {t('contribution.cut')}
        </Button>
      </Group>
      <div ref={box}>{children}</div>
      {sentence !== null && (
        <CutDialog source={source} workgroupId={workgroupId} sentence={sentence} onClose={() => setSentence(null)} />
      )}
    </div>
  );
}

interface CutDialogProps {
  source: CutSource;
  workgroupId?: string;
  sentence: string;
  /** What to mind with words from this source. */
  note?: string;
  onClose: () => void;
}

/** The words that were cut, of which workgroup and under which question. */
export function CutDialog({ source, workgroupId, sentence, note, onClose }: CutDialogProps) {
  const client = useQueryClient();
  const { programmeId, own } = useRegisters();
  const { sourceKind, sourceNote, sourceRecordId, ...record } = source;
  const form = useRecordForm({
    initial: {
      workgroupId: workgroupId ?? (own.length === 1 ? own[0]!.id : ''),
      questionId: '',
      sourceKind: sourceKind as string,
      sourceNote,
      sentence,
    },
    validate: { ...placeRules, sentence: (value) => (value.trim() ? null : t('contribution.need-sentence')) },
    save: async (values, { key }) => {
      const id = typeof sourceRecordId === 'string' ? sourceRecordId : await sourceRecordId();
      return api.POST('/contributions', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { ...record, ...values, sourceRecordId: id, sourceKind: values.sourceKind as SourceKind },
      });
    },
    onSaved: async ({ data }) => {
      notifications.show({ message: t('contribution.cut.done', { code: data!.code }) });
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      size="lg"
      title={t('contribution.cut.title')}
      form={form}
      save={t('contribution.save')}
      onClose={onClose}
    >
      {note && <p className="kv-quiet">{note}</p>}
      <Textarea
        label={t('contribution.field.sentence')}
        description={t('contribution.field.sentence.hint')}
        autosize
        minRows={3}
        maxLength={4000}
        classNames={{ input: 'kv-words' }}
        {...form.field('sentence')}
      />
      <PlaceFields field={form.field} withWorkgroup={workgroupId === undefined} />
    </FormDialog>
  );
}
