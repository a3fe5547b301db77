import { Button, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { RequirementPicker } from '../clarifications/requirement-picker';
import { criterionName, type Ranking } from '../assessments/assessment-data';
import { t } from '@web/texts';
import type { AwardRecordForm } from './ranked-award';
import classes from './award.module.css';

interface PromiseFieldsProps {
  form: AwardRecordForm;
  ranking: Ranking;
  tenderId: string;
}

/** Sentences of the offer that bind, each with its place: document, page, and the criterion on which it was scored. */
export function PromiseFields({ form, ranking, tenderId }: PromiseFieldsProps) {
  const { data: offer } = apiQuery.useSuspenseQuery('get', '/offers/{id}', {
    params: { path: { id: form.values.offerId } },
  });
  const { data: assessment } = apiQuery.useSuspenseQuery('get', '/assessments/{id}', {
    params: { path: { id: ranking.assessmentId } },
  });
  const none = { value: '', label: t('award.promise.none') };
  const add = () =>
    form.list.insertListItem('promises', {
      sentence: '',
      source: '',
      fileId: '',
      page: null,
      criterionId: '',
      requirementId: null,
    });
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('award.promises')}</legend>
      <p className="kv-caption">{t('award.promises.hint')}</p>
      <Stack gap="lg">
        {form.values.promises.map(({ page, requirementId }, index) => (
          <Stack key={index} gap="sm" className={classes.promise}>
            <Textarea
              label={t('award.field.sentence')}
              autosize
              minRows={2}
              classNames={{ input: 'kv-words' }}
              {...form.field(`promises.${index}.sentence`)}
            />
            <Group gap="sm" align="flex-end">
              <NativeSelect
                label={t('award.field.document')}
                data={[none, ...offer.files.map(({ fileId, title }) => ({ value: fileId, label: title }))]}
                {...form.field(`promises.${index}.fileId`)}
              />
              <NumberInput
                label={t('award.field.page')}
                className={classes.pageNumber}
                min={1}
                max={10_000}
                allowDecimal={false}
                hideControls
                value={page ?? ''}
                onChange={(value) => form.list.setFieldValue(`promises.${index}.page`, Number(value) || null)}
              />
              <NativeSelect
                label={t('award.field.criterion')}
                data={[none, ...assessment.criteria.map((one) => ({ value: one.id, label: criterionName(one) }))]}
                {...form.field(`promises.${index}.criterionId`)}
              />
            </Group>
            <RequirementPicker
              label={t('award.field.requirement')}
              description={t('award.field.requirement.hint')}
              tenderId={tenderId}
              value={requirementId}
              onChange={(id) => form.list.setFieldValue(`promises.${index}.requirementId`, id)}
            />
            <Group gap="sm" align="flex-end">
              <TextInput
                label={t('award.field.source')}
                className={classes.grow}
                {...form.field(`promises.${index}.source`)}
              />
              <Button onClick={() => form.list.removeListItem('promises', index)}>{t('award.promise.remove')}</Button>
            </Group>
          </Stack>
        ))}
        <Group>
          <Button onClick={add}>{t('award.promise.add')}</Button>
        </Group>
      </Stack>
    </fieldset>
  );
}
