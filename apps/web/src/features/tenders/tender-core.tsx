import { Button, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { moment } from '@web/ui/format';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { CpvPicker } from './cpv-picker';
import type { Tender } from './tender-state';
import { useTenderForm } from './use-tender-form';
import classes from './tenders.module.css';

const REGIMES = ['SAS', 'OPEN', 'RESTRICTED'] as const;

export const regimeOptions = () => REGIMES.map((value) => ({ value, label: t(`tender.regime.${value}`) }));

const valuesOf = (tender: Tender) => ({
  title: tender.title,
  description: tender.description,
  procedureRegime: tender.procedureRegime,
  tenderReference: tender.tenderReference ?? '',
  publicationId: tender.publicationId ?? '',
  cpvCodes: tender.cpvCodes.map(({ code }) => code),
  submissionOn: tender.submissionOn,
  submissionTime: tender.submissionTime ?? '',
});

const labels = () => ({
  title: t('tender.field.title'),
  description: t('tender.field.description'),
  procedureRegime: t('tender.field.regime'),
  tenderReference: t('tender.field.reference'),
  publicationId: t('tender.field.publication'),
  cpvCodes: t('tender.field.cpv'),
  submissionOn: t('tender.field.closing'),
  submissionTime: t('tender.field.closing-time'),
});

/** What the tender is: name, procedure, subject, numbers on TenderNed and closing. */
export function TenderCore({ tender }: { tender: Tender }) {
  if (!tender.mayChange) return <CoreFacts tender={tender} />;
  return <CoreForm tender={tender} />;
}

function CoreFacts({ tender }: { tender: Tender }) {
  const names = labels();
  return (
    <FactList
      facts={[
        [names.title, tender.title],
        [names.description, tender.description],
        [names.procedureRegime, t(`tender.regime.${tender.procedureRegime}`)],
        [names.tenderReference, tender.tenderReference],
        [names.publicationId, tender.publicationId],
        [names.cpvCodes, tender.cpvCodes.map(({ code, label }) => `${code} ${label}`).join(', ')],
        [names.submissionOn, moment(tender.submissionDeadline)],
        [t('tender.field.state-reason'), tender.stateReason],
      ]}
    />
  );
}

function CoreForm({ tender }: { tender: Tender }) {
  const names = labels();
  const fixed = tender.state !== 'PREPARATION';
  const form = useTenderForm(tender, {
    valuesOf,
    labels: names,
    validate: {
      title: (value) => (value.trim() ? null : t('tender.need-title')),
      publicationId: (value) => (/^\d{0,12}$/.test(value) ? null : t('tender.need-digits')),
      submissionTime: (value) => (/^(([01]\d|2[0-3]):[0-5]\d)?$/.test(value) ? null : t('tender.need-time')),
    },
    body: ({ tenderReference, publicationId, submissionTime, ...values }) => ({
      ...values,
      tenderReference: tenderReference.trim() || null,
      publicationId: publicationId || null,
      submissionTime: submissionTime || null,
    }),
  });
  return (
    <form {...form.props} className={classes.fields}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        {fixed && <p className="kv-quiet">{t('tender.fixed')}</p>}
        <TextInput label={names.title} maxLength={200} disabled={fixed} {...form.field('title')} />
        <Textarea label={names.description} autosize minRows={3} disabled={fixed} {...form.field('description')} />
        <Select
          label={names.procedureRegime}
          description={t(`tender.regime.meaning.${form.values.procedureRegime}`)}
          data={regimeOptions()}
          allowDeselect={false}
          disabled={fixed}
          {...form.field('procedureRegime')}
        />
        {!fixed && (
          <CpvPicker
            label={names.cpvCodes}
            known={tender.cpvCodes}
            {...form.field('cpvCodes')}
            value={form.values.cpvCodes}
          />
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateInput label={names.submissionOn} {...form.strict('submissionOn')} />
          <TextInput
            label={names.submissionTime}
            placeholder="12:00"
            maxLength={5}
            description={t('tender.closing-time.hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.field('submissionTime')}
          />
          <TextInput
            label={names.tenderReference}
            description={t('tender.reference.hint')}
            maxLength={60}
            {...form.field('tenderReference')}
          />
          <TextInput
            label={names.publicationId}
            description={t('tender.publication.hint')}
            inputMode="numeric"
            maxLength={12}
            {...form.field('publicationId')}
          />
        </SimpleGrid>
        <div>
          <Button type="submit" variant="filled" loading={form.saving} disabled={!form.dirty}>
            {t('ui.save')}
          </Button>
        </div>
        {form.guard}
      </Stack>
    </form>
  );
}
