import { Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { TemplateForm, type TemplateValues } from './template-form';
import { TemplatePreview } from './template-preview';
import { TemplateView } from './template-view';
import classes from './templates.module.css';

type Template = components['schemas']['ReportTemplateDetailResponse'];

const crumbs = [{ label: t('report-template.nav'), to: '/rapportsjablonen' }];

/** A template of one's own begins with what the product ships. */
export function NewTemplatePage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { programmeId, municipalities } = useScope();
  const { data: standard } = apiQuery.useSuspenseQuery('get', '/report-templates/standard');
  const [municipalityId, setMunicipalityId] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={t('report-template.new')} lead={t('report-template.new.lead')} crumbs={crumbs} />
      <TemplateForm
        initial={{ name: '', note: '', unit: standard.unit, sections: standard.sections }}
        save={async (values, { key }) =>
          (
            await api.POST('/report-templates', {
              params: { query: { programmeId }, header: idempotent(key) },
              body: { ...(values as Required<TemplateValues>), municipalityId: municipalityId ?? undefined },
            })
          ).data!
        }
        onSaved={async ({ id }) => {
          await client.invalidateQueries();
          await navigate({ to: `/rapportsjablonen/${id}` });
        }}
      >
        <Select
          label={t('report-template.for')}
          clearable
          placeholder={t('report-template.for-all')}
          data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          value={municipalityId}
          onChange={setMunicipalityId}
        />
      </TemplateForm>
    </>
  );
}

export function TemplatePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const client = useQueryClient();
  const { data: template } = apiQuery.useSuspenseQuery('get', '/report-templates/{id}', { params: { path: { id } } });
  const [editing, setEditing] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const version = template.versions.find(({ n }) => n === (shown ?? template.versionNumber))!;
  const changeable = template.mayWrite && template.state === 'ACTIVE';
  return (
    <>
      <PageHeader
        title={template.name}
        lead={
          <>
            {template.municipality ?? t('report-template.for-all')}{' '}
            {template.state === 'WITHDRAWN' && <StatusChip status="WITHDRAWN" />}
          </>
        }
        crumbs={crumbs}
        actions={
          changeable &&
          !editing && (
            <>
              <WithdrawButton template={template} />
              <Button variant="filled" onClick={() => setEditing(true)}>
                {t('report-template.revise')}
              </Button>
            </>
          )
        }
      />
      {editing ? (
        <TemplateForm
          initial={{ name: template.name, note: '', unit: version.unit, sections: version.sections }}
          rowVersion={template.rowVersion}
          save={async (values, { rowVersion }) =>
            (
              await api.POST('/report-templates/{id}/revise', {
                params: { path: { id }, header: ifMatch(rowVersion) },
                body: values,
              })
            ).data!
          }
          onSaved={async () => {
            await client.invalidateQueries();
            setShown(null);
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <div className={classes.version}>
            <Select
              label={t('report-template.version')}
              allowDeselect={false}
              data={template.versions.map(({ n, note, recordedAt }) => ({
                value: String(n),
                label: [`${n}`, moment(recordedAt), note].filter(Boolean).join(' · '),
              }))}
              value={String(version.n)}
              onChange={(n) => setShown(Number(n))}
            />
          </div>
          <TemplatePreview template={{ name: template.name, unit: version.unit, sections: version.sections }} />
          <TemplateView version={version} />
        </>
      )}
    </>
  );
}

function WithdrawButton({ template }: { template: Template }) {
  const { doing, run } = useDeed();
  const options = { params: { path: { id: template.id }, header: ifMatch(template.rowVersion) } };
  return (
    <Button
      loading={doing}
      onClick={() =>
        void run(() => api.POST('/report-templates/{id}/withdraw', options), t('report-template.withdrawn'))
      }
    >
      {t('report-template.withdraw')}
    </Button>
  );
}
