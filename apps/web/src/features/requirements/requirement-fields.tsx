import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import type { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { kindOptions } from './kinds';
import classes from './requirement-form.module.css';
import { SimilarHint } from './similar-hint';
import type { RequirementValues } from './requirement-values';
import { PlaceFields, RuleFields } from './rule-fields';

export type RequirementForm = ReturnType<typeof useRecordForm<RequirementValues, unknown>>;

/** Digits, or nothing: then the number of the code decides. */
export const wholeNumber = (value: string): string | null =>
  /^\d{0,7}$/.test(value) && Number(value) <= 1_000_000 ? null : t('requirement.need-position');

/** A rule for a text that must say something. */
export const needed =
  (text: string) =>
  (value: string): string | null =>
    value.trim() ? null : t(text);

interface RequirementFieldsProps {
  form: RequirementForm;
  tenderId: string;
  back: string;
  isNew?: boolean;
  draft?: boolean;
  /** Above the fields: the source. */
  children?: ReactNode;
}

/** What a requirement says, for a new one and for a new version. */
export function RequirementFields({
  form,
  tenderId,
  back,
  isNew = false,
  draft = true,
  children,
}: RequirementFieldsProps) {
  const { programmeId } = useScope();
  const blocks = apiQuery.useQuery('get', '/building-blocks', { params: { query: { programmeId, limit: 200 } } }).data;
  const words = { autosize: true, classNames: { input: 'kv-words' } };
  return (
    <form {...form.props} className={classes.form}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        {children}
        {isNew && <NativeSelect label={t('requirement.field.kind')} data={kindOptions()} {...form.field('kind')} />}
        <TextInput label={t('requirement.field.title')} maxLength={200} {...form.field('title')} />
        <Textarea
          label={t('requirement.field.text')}
          description={t('requirement.field.text.hint')}
          minRows={5}
          {...words}
          {...form.field('text')}
        />
        <SimilarHint title={form.values.title} text={form.values.text} />
        <Textarea
          label={t('requirement.field.rationale')}
          description={t('requirement.field.rationale.hint')}
          minRows={2}
          {...words}
          {...form.field('rationale')}
        />
        <RuleFields form={form} />
        <NativeSelect
          label={t('requirement.field.buildingBlock')}
          data={[
            { value: '', label: t('requirement.field.none') },
            ...(blocks?.items ?? []).map((one) => ({ value: one.id, label: `${one.number} ${one.name}` })),
          ]}
          {...form.field('buildingBlockId')}
        />
        <PlaceFields form={form} />
        <ColleaguePicker
          label={t('requirement.column.owner')}
          description={t('requirement.field.owner.hint')}
          permission="requirement.read"
          tenderId={tenderId}
          {...form.strict('ownerId')}
        />
        {!isNew && (
          <TextInput
            label={t('requirement.field.change-reason')}
            description={t(`requirement.field.change-reason.${draft ? 'draft' : 'hint'}`)}
            {...form.field('changeReason')}
          />
        )}
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('requirement.save')}
          </Button>
          <LinkButton to={back}>{t('ui.cancel')}</LinkButton>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
