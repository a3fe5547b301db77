import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import type { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { AmendmentPart } from './amendment-part';
import { filled, isBegun, type Values } from './amendment-values';
import classes from './budget-amendments.module.css';

export type AmendmentForm = ReturnType<typeof useRecordForm<Values, unknown>>;

const need = (value: string) => (value.trim() ? null : t('amendment.need'));

/** What must stand there before it goes to the server, which decides the rest. */
export const rules = {
  ...{ title: need, reason: need },
  parts: (parts: Values['parts']) =>
    parts.some(({ rows }) => filled(rows).length === 0 || rows.some(isBegun)) ? t('amendment.need.rows') : null,
};

interface FormProps {
  form: AmendmentForm;
  save: string;
  cancelTo: string;
  /** The draft that is being changed, for the reckoning. */
  amendmentId?: string;
  /** What stands below the parts, such as another municipality. */
  children?: React.ReactNode;
  onRemovePart?: (index: number) => void;
}

/** Words, kind and rows of a proposal, with what it comes to while typing. */
export function AmendmentFields({ form, save, cancelTo, amendmentId, children, onRemovePart }: FormProps) {
  return (
    <form {...form.props} className={classes.form}>
      <FormErrorSummary errors={form.errors} />
      <Stack gap="md">
        <TextInput label={t('amendment.field.title')} maxLength={200} {...form.field('title')} />
        <Textarea
          label={t('amendment.field.reason')}
          description={t('amendment.field.reason.hint')}
          autosize
          minRows={2}
          maxLength={4000}
          {...form.field('reason')}
        />
        <Group gap="xl" align="flex-start">
          <Radio.Group label={t('amendment.field.kind')} {...form.field('kind')}>
            <Stack gap={6} mt={4}>
              {(['TRANSFER', 'CHANGE'] as const).map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`amendment.kind.${value}`)}
                  description={t(`amendment.kind.${value}.hint`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Radio.Group label={t('amendment.field.duration')} {...form.field('duration')}>
            <Stack gap={6} mt={4}>
              {(['INCIDENTAL', 'STRUCTURAL'] as const).map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`amendment.duration.${value}`)}
                  description={t(`amendment.duration.${value}.hint`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        </Group>
        {form.values.parts.map(({ municipalBudgetId }, index) => (
          <AmendmentPart
            key={municipalBudgetId}
            form={form}
            index={index}
            amendmentId={amendmentId}
            onRemove={onRemovePart && form.values.parts.length > 1 ? () => onRemovePart(index) : undefined}
          />
        ))}
        {children}
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {save}
          </Button>
          <LinkButton to={cancelTo}>{t('ui.cancel')}</LinkButton>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
