import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { ExportMenu } from '@web/ui/export-menu';
import { FactList } from '@web/ui/fact-list';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { moment } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import { OutcomeHeader, useConsultation, type Consultation } from './outcome-header';
import forms from './forms.module.css';
import classes from './report-page.module.css';

type Report = components['schemas']['ConsultationReportResponse'];

/** The anonymised report: our own texts, what still stands in the way, and after publication its hash. */
export function ReportPage() {
  const consultation = useConsultation();
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{consultationId}/report', {
    params: { path: { consultationId: consultation.id } },
  });
  return (
    <>
      <OutcomeHeader
        consultation={consultation}
        title={t('report.nav')}
        lead={t(data.published ? 'report.lead.published' : 'report.lead')}
        actions={
          <>
            <ExportMenu
              kind="consultation-report"
              tenderId={consultation.tenderId}
              parameters={{ consultationId: consultation.id }}
              formats={['pdf', 'docx']}
              label={t(data.published ? 'report.export' : 'report.export.draft')}
            />
            <Publish consultation={consultation} />
          </>
        }
      />
      <Stack gap="lg" className={forms.wide}>
        {data.published && (
          <FactList
            facts={[
              [t('report.published-at'), moment(data.published.publishedAt)],
              [t('report.published-by'), data.published.publishedBy],
              [t('report.hash'), <code className={classes.hash}>{data.published.hash}</code>],
            ]}
          />
        )}
        <Findings report={data} />
        {data.mayWrite ? <TextsForm report={data} /> : <Texts report={data} />}
      </Stack>
    </>
  );
}

/** Names in our own words; where they stand and that they must go. */
function Findings({ report }: { report: Report }) {
  if (report.published) return null;
  if (report.findings.length === 0) return <p className="kv-quiet">{t('report.no-findings')}</p>;
  return (
    <section className={forms.warning} aria-labelledby="report-findings">
      <h2 id="report-findings">{t('report.findings')}</h2>
      <ul>
        {report.findings.map(({ place, found }, index) => (
          <li key={`${place} ${index}`}>{t('report.finding', { place, found })}</li>
        ))}
      </ul>
    </section>
  );
}

/** The step that publishes, with what it still asks. */
function Publish({ consultation }: { consultation: Consultation }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const step = consultation.steps.find((one) => one.step === 'publish-report');
  if (!step) return null;
  const publish = async (): Promise<void> => {
    const answer = await confirm({
      title: t('report.publish.title'),
      text: t('report.publish.text'),
      confirm: t('report.publish'),
      ...(step.asksReason ? { reason: { label: t('disclosure.reason'), required: true } } : {}),
    });
    if (!answer) return;
    await run(
      () =>
        api.POST('/consultations/{id}/publish-report', {
          params: { path: { id: consultation.id }, header: ifMatch(consultation.rowVersion) },
          body: answer.reason ? { reason: answer.reason } : {},
        }),
      t('report.publish.done'),
    );
  };
  return (
    <>
      <Button
        variant="filled"
        onClick={() => void publish()}
        loading={doing}
        disabled={step.blockedBy.length > 0}
        aria-describedby={step.blockedBy.length > 0 ? 'report-blocked' : undefined}
      >
        {t('report.publish')}
      </Button>
      {step.blockedBy.length > 0 && (
        <p id="report-blocked" className={classes.blocked}>
          {step.blockedBy.join(' ')}
        </p>
      )}
      {dialog}
    </>
  );
}

const FIELDS = ['context', 'process', 'followUp'] as const;

function TextsForm({ report }: { report: Report }) {
  const client = useQueryClient();
  const path = { consultationId: report.consultationId };
  const pick = ({ context, process, followUp }: Report) => ({ context, process, followUp });
  const form = useRecordForm({
    initial: pick(report),
    rowVersion: report.rowVersion,
    save: (body, { rowVersion }) =>
      api.PUT('/consultations/{consultationId}/report', { params: { path, header: ifMatch(rowVersion) }, body }),
    onSaved: () => client.invalidateQueries(),
    merge: {
      reload: async () => {
        const { data } = await api.GET('/consultations/{consultationId}/report', { params: { path } });
        return { values: pick(data!), rowVersion: data!.rowVersion };
      },
      labels: Object.fromEntries(FIELDS.map((field) => [field, t(`report.field.${field}`)])) as Record<
        (typeof FIELDS)[number],
        string
      >,
    },
  });
  return (
    <form {...form.props}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        {FIELDS.map((name) => (
          <Textarea
            key={name}
            label={t(`report.field.${name}`)}
            description={t(`report.field.${name}.hint`)}
            autosize
            minRows={4}
            maxLength={20000}
            classNames={{ input: 'kv-words' }}
            {...form.field(name)}
          />
        ))}
        <Group>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('report.save')}
          </Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}

function Texts({ report }: { report: Report }) {
  return (
    <>
      {FIELDS.map((name) => (
        <section key={name}>
          <h2>{t(`report.field.${name}`)}</h2>
          <p className={`kv-words ${forms.words}`}>{report[name] || t('report.nothing')}</p>
        </section>
      ))}
    </>
  );
}
