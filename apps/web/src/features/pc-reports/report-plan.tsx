import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import classes from './composer.module.css';
import { useRefresh } from './report-data';

type Plan = components['schemas']['ReportPlanResponse'];

/** The days of a report per municipality, counted back from its council. */
export function ReportPlan({ reportId }: { reportId: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-reports/{id}/plan', { params: { path: { id: reportId } } });
  const [planning, setPlanning] = useState<Plan | null>(null);
  return (
    <section className={classes.block} aria-label={t('pc-report.plan')}>
      <h2>{t('pc-report.plan')}</h2>
      {data.items.map((plan) => (
        <PlanOf key={plan.municipalityId} plan={plan} onPlan={() => setPlanning(plan)} />
      ))}
      {planning && <PlanDialog reportId={reportId} plan={planning} onClose={() => setPlanning(null)} />}
    </section>
  );
}

function PlanOf({ plan, onPlan }: { plan: Plan; onPlan: () => void }) {
  const { municipality, steps, mayPlan } = plan;
  const planned = steps[0]!.on !== null;
  return (
    <div className={classes.plan}>
      <h3>{municipality}</h3>
      {planned ? (
        <dl className={classes.sums}>
          {steps.map(({ step, on, done, late }) => (
            <PlanStep key={step} name={t(`pc-report.plan.${step}`)} on={on} done={done} late={late} />
          ))}
        </dl>
      ) : (
        <p className="kv-quiet">{t('pc-report.plan.none')}</p>
      )}
      {mayPlan && (
        <Button size="compact-sm" aria-label={t('pc-report.plan.set.of', { municipality })} onClick={onPlan}>
          {t(planned ? 'pc-report.plan.move' : 'pc-report.plan.set')}
        </Button>
      )}
    </div>
  );
}

function PlanStep({ name, on, done, late }: { name: string; on: string | null; done: boolean; late: boolean }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {late ? <StatusChip status="OVERDUE" label={date(on)} /> : <span className="kv-number">{date(on)}</span>}
        {done && <span className="kv-caption"> {t('pc-report.plan.done')}</span>}
      </dd>
    </>
  );
}

const OTHER = 'other';

function PlanDialog({ reportId, plan, onClose }: { reportId: string; plan: Plan; onClose: () => void }) {
  const refresh = useRefresh();
  const { programmeId } = useScope();
  const { municipalityId, municipality, rowVersion, steps } = plan;
  const query = { programmeId, municipalityId, body: 'COUNCIL' as const, limit: 50 };
  const { data } = apiQuery.useQuery('get', '/decision-meetings', { params: { query } });
  const meetings = data?.items ?? [];
  const form = useRecordForm({
    initial: { councilOn: steps.at(-1)!.on },
    rowVersion,
    validate: { councilOn: (day) => (day ? null : t('pc-report.plan.need-day')) },
    save: ({ councilOn }, context) =>
      api.PUT('/pc-reports/{id}/plan/{municipalityId}', {
        params: { path: { id: reportId, municipalityId }, header: ifMatch(context.rowVersion) },
        body: { councilOn: councilOn! },
      }),
    onSaved: async () => {
      await refresh();
      onClose();
    },
  });
  const chosen = meetings.some(({ meetsOn }) => meetsOn === form.values.councilOn) ? form.values.councilOn : OTHER;
  return (
    <FormDialog
      title={t('pc-report.plan.set.of', { municipality })}
      form={form}
      save={t('pc-report.plan.count')}
      onClose={onClose}
    >
      {meetings.length > 0 && (
        <Select
          label={t('pc-report.plan.meeting')}
          allowDeselect={false}
          data={[
            ...meetings.map(({ meetsOn }) => ({ value: meetsOn, label: date(meetsOn) })),
            { value: OTHER, label: t('pc-report.plan.other-day') },
          ]}
          value={chosen}
          onChange={(day) => form.setValue('councilOn', day === OTHER ? null : day)}
        />
      )}
      {(chosen === OTHER || meetings.length === 0) && (
        <DateInput
          label={t('pc-report.plan.COUNCIL')}
          description={t('pc-report.plan.hint')}
          {...form.strict('councilOn')}
        />
      )}
    </FormDialog>
  );
}
