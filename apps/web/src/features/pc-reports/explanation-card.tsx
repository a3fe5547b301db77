import { Button, Group, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { Money, Percentage } from '@koersvast/kernel';
import { useId } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { money } from '@web/ui/format';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { StatusChip } from '@web/ui/status-chip';
import classes from './composer.module.css';
import { figureText } from './figure-text';
import { Remarks } from './remarks';
import { useRefresh, type Explanation } from './report-data';

const causes = ['PRICE', 'VOLUME', 'DISTRIBUTION', 'STATE', 'OTHER'] as const;
const natures = ['INCIDENTAL', 'STRUCTURAL'] as const;

interface ExplanationCardProps {
  reportId: string;
  explanation: Explanation;
  writable: boolean;
  /** Signed: nothing is said any more. */
  closed: boolean;
}

/** Why a budget line deviates more than the threshold, whether it will again, who acts and how. */
export function ExplanationCard(props: ExplanationCardProps) {
  const { explanation } = props;
  const { key, lineId, lineCode, label, required, complete } = explanation;
  const title = t(required ? 'pc-report.explain' : 'pc-report.explain.free', {
    block: lineId ? `${label}, ${lineCode}` : label,
  });
  return (
    <section className={classes.explanation} id={`toelichting-${key}`} aria-label={title}>
      <header className={classes.explanationHead}>
        <h3>{title}</h3>
        <span className={classes.variance}>
          <span className="kv-caption">{t('pc-report.explain.variance')}</span> {varianceOf(explanation)}
        </span>
        <StatusChip
          status={complete ? 'APPROVED' : 'STALE'}
          label={t(complete ? 'pc-report.explain.complete' : 'pc-report.explain.incomplete')}
        />
      </header>
      {props.writable ? <ExplanationForm {...props} /> : <ExplanationFacts explanation={explanation} />}
      <Remarks reportId={props.reportId} subject={{ kind: 'EXPLANATION', key, name: label }} closed={props.closed} />
    </section>
  );
}

function varianceOf({ variance, base }: Explanation): string {
  if (variance === null) return t('ui.empty');
  const share = Percentage.ratio(Money.parse(variance).abs(), Money.parse(base));
  return `${figureText('variance', variance)} · ${share ? share.format(1) : t('pc-report.explain.no-percentage')}`;
}

function ExplanationForm({ reportId, explanation }: ExplanationCardProps) {
  const refresh = useRefresh();
  const natureId = useId();
  const { key, lineId, cause, nature, owner, text, measure, explainedVariance, variance } = explanation;
  const moved = explainedVariance !== null && explainedVariance !== variance;
  const form = useRecordForm({
    initial: { cause: cause as string | null, nature: (nature ?? 'INCIDENTAL') as string, owner, text, measure },
    rowVersion: explanation.rowVersion,
    validate: { cause: (value) => (value ? null : t('pc-report.explain.need-cause')) },
    save: async (values, { rowVersion }) => {
      const body = { ...values, cause: values.cause as 'PRICE', nature: values.nature as 'INCIDENTAL' };
      const header = ifMatch(rowVersion);
      if (lineId) {
        const params = { path: { id: reportId, budgetLineId: lineId }, header };
        return (await api.PUT('/pc-reports/{id}/explanations/{budgetLineId}', { params, body })).data!;
      }
      const params = { path: { id: reportId, code: key }, header };
      return (await api.PUT('/pc-reports/{id}/programme-explanations/{code}', { params, body })).data!;
    },
    onSaved: refresh,
    merge: {
      reload: async () => {
        const { data } = await api.GET('/pc-reports/{id}/explanations', { params: { path: { id: reportId } } });
        const stored = data!.items.find((each) => each.key === key)!;
        const { rowVersion } = stored;
        const values = {
          cause: stored.cause as string | null,
          nature: (stored.nature ?? 'INCIDENTAL') as string,
          owner: stored.owner,
          text: stored.text,
          measure: stored.measure,
        };
        return { values, rowVersion };
      },
      labels: {
        cause: t('pc-report.explain.cause'),
        nature: t('pc-report.explain.nature'),
        owner: t('pc-report.explain.owner'),
        text: t('pc-report.explain.text'),
        measure: t('pc-report.explain.measure'),
      },
      describe: (field, value) =>
        field === 'cause' || field === 'nature' ? t(`pc-report.${field}.${String(value)}`) : undefined,
    },
  });
  return (
    <form {...form.props}>
      <Stack gap={12}>
        <FormErrorSummary errors={form.errors} />
        {moved && (
          <p className={classes.warn}>
            {t('pc-report.explain.moved', { was: figureText('variance', explainedVariance) })}
          </p>
        )}
        <Group gap={12} align="flex-end">
          <Select
            label={t('pc-report.explain.cause')}
            w={180}
            data={causes.map((value) => ({ value, label: t(`pc-report.cause.${value}`) }))}
            {...form.field('cause')}
          />
          <div>
            <span id={natureId} className={classes.label}>
              {t('pc-report.explain.nature')}
            </span>
            <SegmentedControl
              aria-labelledby={natureId}
              data={natures.map((value) => ({ value, label: t(`pc-report.nature.${value}`) }))}
              value={form.values.nature}
              onChange={(value) => form.setValue('nature', value)}
            />
          </div>
          <TextInput label={t('pc-report.explain.owner')} {...form.field('owner')} />
        </Group>
        <Textarea label={t('pc-report.explain.text')} autosize minRows={2} {...form.field('text')} />
        <Textarea
          label={t('pc-report.explain.measure')}
          description={t('pc-report.explain.measure.hint')}
          autosize
          minRows={1}
          {...form.field('measure')}
        />
        <div>
          <Button type="submit" variant={form.dirty ? 'filled' : undefined} loading={form.saving}>
            {t(moved && !form.dirty ? 'pc-report.explain.again' : 'pc-report.explain.save')}
          </Button>
        </div>
      </Stack>
      {form.guard}
    </form>
  );
}

function ExplanationFacts({ explanation }: { explanation: Explanation }) {
  const { lineId, cause, nature, owner, text, measure, base, forecast } = explanation;
  return (
    <FactList
      facts={[
        [t(lineId ? 'pc-report.figure.agreed' : 'pc-report.figure.current'), money(base)],
        [t('pc-report.figure.forecast'), money(forecast)],
        [t('pc-report.explain.cause'), cause && t(`pc-report.cause.${cause}`)],
        [t('pc-report.explain.nature'), nature && t(`pc-report.nature.${nature}`)],
        [t('pc-report.explain.owner'), owner],
        [t('pc-report.explain.text'), text && <span className="kv-words">{text}</span>],
        [t('pc-report.explain.measure'), measure && <span className="kv-words">{measure}</span>],
      ]}
    />
  );
}
