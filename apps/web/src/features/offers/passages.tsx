import { Button, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { criterionName, type Criterion } from '@web/features/assessments/assessment-data';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Offer } from './offer-state';
import classes from './offers.module.css';

interface PassagesProps {
  offer: Offer;
  assessmentId: string;
  mayWrite: boolean;
}

/** Per criterion the document and the page that assessors read beside the scoring form. */
export function Passages({ offer, assessmentId, mayWrite }: PassagesProps) {
  const { data: answers } = apiQuery.useSuspenseQuery('get', '/offers/{id}/answers', {
    params: { path: { id: offer.id } },
  });
  const { data: assessment } = apiQuery.useSuspenseQuery('get', '/assessments/{id}', {
    params: { path: { id: assessmentId } },
  });
  return (
    <section className={classes.panel}>
      <h2>{t('offer.passages')}</h2>
      <p className="kv-quiet">{t('offer.passages.hint')}</p>
      {mayWrite && offer.files.length > 0 ? (
        <PassageForm offer={offer} criteria={assessment.criteria} passages={answers.passages} />
      ) : (
        <ul className={classes.list}>
          {answers.passages.map(({ criterionId, fileId, title, page, note }) => (
            <li key={criterionId + fileId}>
              {nameOfCriterion(assessment.criteria, criterionId)}:{' '}
              {page ? t('assessment.page', { title, page }) : title} <span className="kv-caption">{note}</span>
            </li>
          ))}
          {answers.passages.length === 0 && <li className="kv-quiet">{t('offer.passages.none')}</li>}
        </ul>
      )}
    </section>
  );
}

const nameOfCriterion = (criteria: Criterion[], id: string): string => {
  const criterion = criteria.find((one) => one.id === id);
  return criterion ? criterionName(criterion) : '';
};

interface PassageRow {
  criterionId: string;
  fileId: string;
  page: number | null;
  note: string;
}

function PassageForm({ offer, criteria, passages }: { offer: Offer; criteria: Criterion[]; passages: PassageRow[] }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      passages: passages.map(({ criterionId, fileId, page, note }) => ({ criterionId, fileId, page, note })),
    },
    rowVersion: offer.rowVersion,
    save: (body, { rowVersion }) =>
      api.PUT('/offers/{id}/passages', {
        params: { path: { id: offer.id }, header: ifMatch(rowVersion) },
        body,
      }),
    onSaved: () => client.invalidateQueries(),
  });
  const free = criteria.find(({ id }) => !form.values.passages.some(({ criterionId }) => criterionId === id));
  const add = () =>
    form.list.insertListItem('passages', {
      criterionId: (free ?? criteria[0]!).id,
      fileId: offer.files.find(({ name }) => name.toLowerCase().endsWith('.pdf'))?.fileId ?? offer.files[0]!.fileId,
      page: null,
      note: '',
    });
  return (
    <form {...form.props}>
      <Stack gap="sm">
        <FormErrorSummary errors={form.errors} />
        {form.values.passages.map((row, index) => (
          <Group key={index} gap="sm" align="flex-end">
            <NativeSelect
              label={t('offer.passage.criterion')}
              className={classes.grow}
              data={criteria.map((one) => ({ value: one.id, label: criterionName(one) }))}
              {...form.field(`passages.${index}.criterionId`)}
            />
            <NativeSelect
              label={t('offer.passage.file')}
              className={classes.grow}
              data={offer.files.map(({ fileId, title }) => ({ value: fileId, label: title }))}
              {...form.field(`passages.${index}.fileId`)}
            />
            <NumberInput
              label={t('offer.passage.page')}
              className={classes.page}
              min={1}
              max={10_000}
              allowDecimal={false}
              hideControls
              value={row.page ?? ''}
              onChange={(value) => form.list.setFieldValue(`passages.${index}.page`, Number(value) || null)}
            />
            <TextInput
              label={t('offer.passage.note')}
              className={classes.grow}
              maxLength={400}
              {...form.field(`passages.${index}.note`)}
            />
            <Button onClick={() => form.list.removeListItem('passages', index)}>{t('offer.passage.remove')}</Button>
          </Group>
        ))}
        <Group>
          <Button onClick={add}>{t('offer.passage.add')}</Button>
          <Button type="submit" variant="filled" loading={form.saving} disabled={!form.dirty}>
            {t('ui.save')}
          </Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
