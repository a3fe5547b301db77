import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import type { RequirementForm } from './requirement-fields';

const options = (name: string, values: string[]) =>
  values.map((value) => ({ value, label: t(`requirement.${name}.${value || 'none'}`) }));

/** Kinds that stand or fall by a test. */
const TESTED = ['REQUIREMENT', 'SUITABILITY', 'SELECTION', 'EXECUTION_TERM'];

/** What the rules want to know beside the words: only what goes with the kind. */
export function RuleFields({ form }: { form: RequirementForm }) {
  const { kind, asksTurnover, evidence } = form.values;
  const words = { autosize: true, minRows: 2, classNames: { input: 'kv-words' } };
  return (
    <>
      {TESTED.includes(kind) && (
        <>
          <NativeSelect
            label={t('requirement.field.testable')}
            description={t('requirement.field.testable.hint')}
            data={options('testable', ['', 'yes', 'no'])}
            {...form.field('testable')}
          />
          <Textarea
            label={t('requirement.field.testMethod')}
            description={t('requirement.field.testMethod.hint')}
            {...words}
            {...form.field('testMethod')}
          />
        </>
      )}
      <Textarea
        label={t('requirement.field.evidence')}
        description={t('requirement.field.evidence.hint')}
        {...words}
        {...form.field('evidence')}
      />
      {evidence.trim() !== '' && (
        <NativeSelect
          label={t('requirement.field.evidenceMoment')}
          data={options('evidenceMoment', ['', 'WITH_OFFER', 'ON_REQUEST'])}
          {...form.field('evidenceMoment')}
        />
      )}
      {kind === 'EXCLUSION' && (
        <NativeSelect
          label={t('requirement.field.exclusionGround')}
          data={options('exclusionGround', ['', 'MANDATORY', 'FACULTATIVE'])}
          {...form.field('exclusionGround')}
        />
      )}
      {kind === 'SUITABILITY' && (
        <NativeSelect
          label={t('requirement.field.asksTurnover')}
          data={options('asksTurnover', ['no', 'yes'])}
          {...form.field('asksTurnover')}
        />
      )}
      {asksTurnover === 'yes' && (
        <Textarea
          label={t('requirement.field.turnoverMotivation')}
          description={t('requirement.field.turnoverMotivation.hint')}
          {...words}
          {...form.field('turnoverMotivation')}
        />
      )}
    </>
  );
}

/** Where it stands in the paper. */
export function PlaceFields({ form }: { form: RequirementForm }) {
  return (
    <>
      <TextInput
        label={t('requirement.field.chapter')}
        description={t('requirement.field.chapter.hint')}
        maxLength={120}
        {...form.field('chapter')}
      />
      <TextInput
        label={t('requirement.field.position')}
        description={t('requirement.field.position.hint')}
        inputMode="numeric"
        maxLength={7}
        {...form.field('position')}
      />
    </>
  );
}
