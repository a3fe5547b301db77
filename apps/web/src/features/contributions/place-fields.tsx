import { NativeSelect, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import type { RecordForm } from '@web/ui/form/use-record-form';
import { useRegisters } from './use-registers';

export const SOURCE_KINDS = [
  'WORKGROUP_QUESTION',
  'CONSULTATION_ANSWER',
  'TALK',
  'LAW',
  'COURSE_DOCUMENT',
  'BOTTLENECK',
  'CLIENTS',
  'SCOPE_ADVICE',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface PlaceValues {
  workgroupId: string;
  questionId: string;
  sourceKind: string;
  sourceNote: string;
}

export const placeRules = {
  workgroupId: (value: string) => (value ? null : t('contribution.need-workgroup')),
  questionId: (value: string) => (value ? null : t('contribution.need-question')),
};

interface PlaceFieldsProps {
  field: RecordForm['field'];
  /** False where the workgroup is known. */
  withWorkgroup?: boolean;
}

/** Of which workgroup, under which question and from what source. */
export function PlaceFields({ field, withWorkgroup = true }: PlaceFieldsProps) {
  const { own, questions } = useRegisters();
  return (
    <>
      {withWorkgroup && (
        <NativeSelect
          label={t('contribution.field.workgroup')}
          data={[
            { value: '', label: '' },
            ...own.map((one) => ({ value: one.id, label: `${one.number} ${one.name}` })),
          ]}
          {...field('workgroupId')}
        />
      )}
      <NativeSelect
        label={t('contribution.field.question')}
        data={[
          { value: '', label: '' },
          ...questions.map((one) => ({ value: one.id, label: `${one.number} ${one.label}` })),
        ]}
        {...field('questionId')}
      />
      <NativeSelect
        label={t('contribution.source')}
        data={SOURCE_KINDS.map((value) => ({ value, label: t(`contribution.source.${value}`) }))}
        {...field('sourceKind')}
      />
      <TextInput
        label={t('contribution.source.note')}
        description={t('contribution.source.note.hint')}
        maxLength={500}
        {...field('sourceNote')}
      />
    </>
  );
}
