import { Button, Checkbox, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import type { SaveContext } from '@web/ui/form/record-form-options';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PartOrder } from './part-order';
import { TemplatePreview } from './template-preview';
import classes from './templates.module.css';

type Section = components['schemas']['TemplateSectionRequest'];
type Saved = components['schemas']['ReportTemplateDetailResponse'];
export type TemplateValues = components['schemas']['ReviseReportTemplateRequest'];

interface TemplateFormProps {
  initial: TemplateValues;
  /** None: a new template. */
  rowVersion?: number;
  save: (values: TemplateValues, context: SaveContext) => Promise<Saved>;
  onSaved: (saved: Saved) => Promise<void>;
  onCancel?: () => void;
  children?: ReactNode;
}

/** Sections in their order, each with what stands in it. */
export function TemplateForm({ initial, rowVersion, save, onSaved, onCancel, children }: TemplateFormProps) {
  const form = useRecordForm({
    initial,
    rowVersion,
    validate: { name: (name) => (name.trim() ? null : t('report-template.need-name')) },
    save,
    onSaved,
  });
  const { sections } = form.values;
  const set = (next: Section[]) => form.setValue('sections', next);
  const patch = (index: number, change: Partial<Section>) =>
    set(sections.map((section, at) => (at === index ? { ...section, ...change } : section)));
  const move = (index: number, by: number) => {
    const next = [...sections];
    next.splice(index + by, 0, ...next.splice(index, 1));
    set(next);
  };
  const add = () =>
    set([...sections, { heading: '', guidance: '', perMunicipality: false, required: false, parts: ['TEXT'] }]);
  return (
    <form {...form.props} className={classes.form}>
      <FormErrorSummary errors={form.errors} />
      <Group grow align="flex-start">
        <TextInput label={t('report-template.name')} {...form.field('name')} />
        {children}
      </Group>
      <SegmentedControl
        aria-label={t('report-template.unit')}
        data={(['CENTS', 'THOUSANDS'] as const).map((value) => ({ value, label: t(`report-template.unit.${value}`) }))}
        value={form.values.unit}
        onChange={(unit) => form.setValue('unit', unit as 'CENTS')}
      />
      {sections.map((section, index) => (
        <SectionFields
          key={section.key ?? `new-${index}`}
          section={section}
          index={index}
          last={index === sections.length - 1}
          heading={form.field(`sections.${index}.heading` as never)}
          onChange={(change) => patch(index, change)}
          onMove={(by) => move(index, by)}
          onRemove={() => set(sections.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={add}>
          {t('report-template.section.add')}
        </Button>
      </div>
      <TextInput
        label={t('report-template.note')}
        description={t('report-template.note.hint')}
        {...form.field('note')}
      />
      <TemplatePreview
        template={{ name: form.values.name.trim() || t('report-template.one'), unit: form.values.unit, sections }}
      />
      <Group gap={8}>
        <Button type="submit" variant="filled" loading={form.saving}>
          {t('report-template.save')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('ui.cancel')}</Button>}
      </Group>
      {form.guard}
    </form>
  );
}

interface SectionFieldsProps {
  section: Section;
  index: number;
  last: boolean;
  /** Field of the heading, with its error. */
  heading: object;
  onChange: (change: Partial<Section>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function SectionFields({ section, index, last, heading, onChange, onMove, onRemove }: SectionFieldsProps) {
  const { perMunicipality, required, parts, guidance } = section;
  const name = section.heading || t('report-template.section.n', { n: index + 1 });
  return (
    <fieldset className={classes.section}>
      <legend>{`${index + 1} ${section.heading}`}</legend>
      <TextInput label={t('report-template.heading')} {...heading} />
      <Textarea
        label={t('report-template.guidance')}
        autosize
        minRows={1}
        value={guidance}
        onChange={(event) => onChange({ guidance: event.currentTarget.value })}
      />
      <PartOrder name={name} parts={parts} onChange={(next) => onChange({ parts: next })} />
      <Group gap={16}>
        <Checkbox
          label={t('report-template.per-municipality')}
          checked={perMunicipality}
          onChange={(event) => onChange({ perMunicipality: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('report-template.required')}
          checked={required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
        <Group gap={4} ml="auto">
          <Button
            size="compact-sm"
            disabled={index === 0}
            aria-label={t('report-template.section.up', { name })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} stroke={1.75} aria-hidden />
          </Button>
          <Button
            size="compact-sm"
            disabled={last}
            aria-label={t('report-template.section.down', { name })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} stroke={1.75} aria-hidden />
          </Button>
          <Button size="compact-sm" aria-label={t('report-template.section.remove', { name })} onClick={onRemove}>
            <IconTrash size={16} stroke={1.75} aria-hidden />
          </Button>
        </Group>
      </Group>
    </fieldset>
  );
}
