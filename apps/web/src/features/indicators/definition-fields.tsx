import { Checkbox, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import type { useRecordForm } from '@web/ui/form/use-record-form';
import type { Indicator } from './indicator-format';
import { NumberInput } from './number-input';

/** A definition as a person edits it; norm and limit as the API writes them, or null. */
export type DefinitionValues = {
  name: string;
  definition: string;
  unit: Indicator['unit'];
  direction: Indicator['direction'];
  numerator: string;
  denominator: string;
  norm: string | null;
  amberLimit: string | null;
  redLimit: string | null;
  frequency: Indicator['frequency'];
  source: string;
  purpose: Indicator['purpose'];
  perMunicipality: boolean;
  minimumCellSize: string;
  ownerId: string | null;
  judgeId: string | null;
};

export const newDefinition: DefinitionValues = {
  name: '',
  definition: '',
  unit: 'PERCENT',
  direction: 'HIGHER_IS_BETTER',
  numerator: '',
  denominator: '',
  norm: null,
  amberLimit: null,
  redLimit: null,
  frequency: 'QUARTER',
  source: '',
  purpose: 'STEERING',
  perMunicipality: false,
  minimumCellSize: '10',
  ownerId: null,
  judgeId: null,
};

/** Body of the API: a count has no fraction, empty parts are none. */
export const definitionBody = ({ minimumCellSize, numerator, denominator, ...rest }: DefinitionValues) => ({
  ...rest,
  numerator: rest.unit === 'COUNT' ? null : numerator.trim() || null,
  denominator: rest.unit === 'COUNT' ? null : denominator.trim() || null,
  minimumCellSize: Number(minimumCellSize),
});

const missingPart = (value: string, other: string, values: DefinitionValues): string | null => {
  if (values.unit === 'COUNT' || value.trim()) return null;
  return values.unit === 'PERCENT' || values.unit === 'PER_THOUSAND' || other.trim() ? t('indicator.need-parts') : null;
};

export const definitionRules = {
  name: (value: string) => (value.trim() ? null : t('indicator.need-name')),
  definition: (value: string) => (value.trim() ? null : t('indicator.need-definition')),
  numerator: (value: string, values: DefinitionValues) => missingPart(value, values.denominator, values),
  denominator: (value: string, values: DefinitionValues) => missingPart(value, values.numerator, values),
  minimumCellSize: (value: string) =>
    /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= 1000 ? null : t('indicator.need-minimum'),
};

export const definitionLabels = () => ({
  name: t('indicator.field.name'),
  definition: t('indicator.field.definition'),
  unit: t('indicator.field.unit'),
  direction: t('indicator.field.direction'),
  numerator: t('indicator.field.numerator'),
  denominator: t('indicator.field.denominator'),
  norm: t('indicator.field.norm'),
  amberLimit: t('indicator.field.amber-limit'),
  redLimit: t('indicator.field.red-limit'),
  frequency: t('indicator.field.frequency'),
  source: t('indicator.field.source'),
  purpose: t('indicator.field.purpose'),
  perMunicipality: t('indicator.field.per-municipality'),
  minimumCellSize: t('indicator.field.minimum'),
  ownerId: t('indicator.definition.owner'),
  judgeId: t('indicator.field.judge'),
});

/** Fields whose value is one of a list; in the merge dialog they read as their word. */
export const choices: Record<string, readonly string[]> = {
  unit: ['PERCENT', 'COUNT', 'DAYS', 'WEEKS', 'SCORE', 'EURO', 'PER_THOUSAND'],
  direction: ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'],
  frequency: ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'],
  purpose: ['POLICY', 'STEERING'],
};

const options = (field: string) =>
  (choices[field] ?? []).map((value) => ({ value, label: t(`indicator.${field}.${value}`) }));

type Form = Pick<ReturnType<typeof useRecordForm>, 'field' | 'strict'> & {
  values: DefinitionValues;
  setValue: (field: 'perMunicipality' | 'ownerId' | 'judgeId', value: boolean | string | null) => void;
};

/** What is measured, and where green ends and red begins. */
export function DefinitionFields({ form }: { form: Form }) {
  const labels = definitionLabels();
  const behind = t(`indicator.behind.${form.values.unit}`);
  return (
    <>
      <TextInput label={labels.name} maxLength={200} {...form.field('name')} />
      <Textarea
        label={labels.definition}
        description={t('indicator.field.definition.hint')}
        maxLength={10000}
        {...form.field('definition')}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select label={labels.unit} data={options('unit')} {...form.field('unit')} />
        <Select label={labels.direction} data={options('direction')} {...form.field('direction')} />
        <Select label={labels.frequency} data={options('frequency')} {...form.field('frequency')} />
      </SimpleGrid>
      {form.values.unit !== 'COUNT' && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={labels.numerator} maxLength={1000} {...form.field('numerator')} />
          <TextInput label={labels.denominator} maxLength={1000} {...form.field('denominator')} />
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NumberInput label={labels.norm} unit={behind} {...form.strict('norm')} />
        <NumberInput
          label={labels.amberLimit}
          unit={behind}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={t('indicator.field.amber-limit.hint')}
          {...form.strict('amberLimit')}
        />
        <NumberInput
          label={labels.redLimit}
          unit={behind}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={t('indicator.field.red-limit.hint')}
          {...form.strict('redLimit')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={labels.source} maxLength={500} {...form.field('source')} />
        <TextInput
          label={labels.minimumCellSize}
          inputMode="numeric"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={t('indicator.field.minimum.hint')}
          {...form.field('minimumCellSize')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select label={labels.purpose} data={options('purpose')} {...form.field('purpose')} />
        <ColleaguePicker
          label={labels.ownerId}
          permission="indicator.read"
          value={form.values.ownerId}
          onChange={(id) => form.setValue('ownerId', id)}
          error={form.field('ownerId').error}
        />
        <ColleaguePicker
          label={labels.judgeId}
          permission="indicator.judge"
          description={t('indicator.field.judge.hint')}
          value={form.values.judgeId}
          onChange={(id) => form.setValue('judgeId', id)}
          error={form.field('judgeId').error}
        />
      </SimpleGrid>
      <Checkbox
        label={labels.perMunicipality}
        description={t('indicator.field.per-municipality.hint')}
        checked={form.values.perMunicipality}
        onChange={(event) => form.setValue('perMunicipality', event.currentTarget.checked)}
        error={form.field('perMunicipality').error}
      />
    </>
  );
}
