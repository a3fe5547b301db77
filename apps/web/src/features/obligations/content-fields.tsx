import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import type { useRecordForm } from '@web/ui/form/use-record-form';
import type { Obligation } from './obligation-state';
import classes from './obligations.module.css';

/** What was agreed, in words, as a form holds it. */
export type ContentValues = Pick<Obligation, 'title' | 'text' | 'party' | 'clause' | 'evidence'> & { kind: string };

export const contentOf = ({ title, text, party, clause, evidence, kind }: Obligation): ContentValues => ({
  ...{ title, text, party, clause, evidence },
  kind: kind ?? '',
});

export const contentRules = {
  title: (value: string) => (value.trim() ? null : t('obligation.need-title')),
  text: (value: string) => (value.trim() ? null : t('obligation.need-text')),
};

export const contentLabels = (): Record<keyof ContentValues, string> => ({
  title: t('obligation.field.title'),
  text: t('obligation.field.text'),
  party: t('obligation.field.party'),
  clause: t('obligation.field.clause'),
  kind: t('obligation.field.kind'),
  evidence: t('obligation.field.evidence'),
});

const parties = ['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'] as const;

/** The same for a new and for an existing obligation. */
export function ContentFields({ form }: { form: Pick<ReturnType<typeof useRecordForm>, 'field'> }) {
  const labels = contentLabels();
  return (
    <>
      <TextInput label={labels.title} maxLength={200} {...form.field('title')} />
      <Textarea
        label={labels.text}
        classNames={{ input: classes.wordsInput }}
        minRows={5}
        autosize
        {...form.field('text')}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label={labels.party}
          data={parties.map((value) => ({ value, label: t(`obligation.party.${value}`) }))}
          allowDeselect={false}
          {...form.field('party')}
        />
        <TextInput label={labels.clause} maxLength={40} {...form.field('clause')} />
        <Select
          label={labels.kind}
          data={[
            { value: '', label: t('obligation.kind.none') },
            ...(['DOP', 'AOC'] as const).map((value) => ({ value, label: t(`obligation.kind.${value}`) })),
          ]}
          {...form.field('kind')}
        />
      </SimpleGrid>
      <TextInput
        label={labels.evidence}
        description={t('obligation.field.evidence.hint')}
        maxLength={2000}
        {...form.field('evidence')}
      />
    </>
  );
}
