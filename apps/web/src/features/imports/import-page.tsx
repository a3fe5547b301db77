import { Alert, Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { moment, whole } from '@web/ui/format';
import { JobProgress } from '@web/ui/job-progress';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { CheckStep } from './check-step';
import type { Import } from './import-state';
import { MappingStep } from './mapping-step';
import { WizardSteps, type Step } from './wizard-steps';

const stepOf = ({ state }: Import, wanted: string): Step => {
  if (state === 'COMMITTING' || state === 'COMMITTED') return 'commit';
  if (state === 'CHECKING' || (state === 'CHECKED' && wanted !== 'kolommen')) return 'check';
  return 'columns';
};

const leadOf = (batch: Import): string =>
  [
    batch.fileName,
    batch.rowCount > 0 && t('import.rows', { count: batch.rowCount }),
    batch.delimiter && t(`import.delimiter.${batch.delimiter}`),
    batch.encoding && { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' }[batch.encoding],
    batch.sheetName && t('import.sheet-read', { name: batch.sheetName }),
    batch.state !== 'COMMITTED' && t('import.nothing-stored'),
  ]
    .filter(Boolean)
    .join(' · ');

/** Steps 2 to 4 of an import, by how far it is. */
export function ImportPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: batch } = apiQuery.useSuspenseQuery('get', '/imports/{id}', { params: { path: { id } } });
  const [wanted, setWanted] = useSearchState('stap');
  const [confirm, dialog] = useConfirm();
  const [stopping, setStopping] = useState(false);
  const client = useQueryClient();
  const step = stepOf(batch, wanted);
  const busy = batch.state === 'CHECKING' || batch.state === 'COMMITTING';
  const mapped = Object.values(batch.mapping).filter((index) => index !== null).length;
  const cancel = async () => {
    const sure = await confirm({
      title: t('import.cancel.title'),
      text: t('import.cancel.text'),
      confirm: t('import.cancel.confirm'),
      danger: true,
    });
    if (!sure) return;
    await api.POST('/imports/{id}/cancel', { params: { path: { id }, header: ifMatch(batch.rowVersion) } });
    await client.invalidateQueries();
  };
  const stop = async () => {
    setStopping(true);
    try {
      await api.POST('/imports/{id}/stop', { params: { path: { id } } });
    } finally {
      setStopping(false);
    }
  };
  const mayCancel = batch.state === 'MAPPING' || batch.state === 'CHECKED';
  return (
    <>
      <PageHeader
        title={t('import.title', { target: batch.targetTitle })}
        lead={leadOf(batch)}
        crumbs={[{ label: t('import.nav'), to: '/importeren' }]}
        actions={
          <>
            {mayCancel && <Button onClick={() => void cancel()}>{t('import.cancel')}</Button>}
            {busy && (
              <Button loading={stopping} onClick={() => void stop()}>
                {t('import.stop')}
              </Button>
            )}
          </>
        }
      />
      <WizardSteps
        now={step}
        finished={batch.state === 'COMMITTED'}
        notes={{
          file: batch.fileName,
          ...(step === 'columns'
            ? {}
            : { columns: t('import.step.mapped', { count: mapped, total: batch.columns.length }) }),
        }}
      />
      {batch.failure && (
        <Alert color="vermilion" role="alert" title={t('import.failed')} mb="md">
          {batch.failure}
        </Alert>
      )}
      {batch.earlierImport && batch.state !== 'COMMITTED' && (
        <Alert role="note" mb="md">
          {t('import.earlier', { at: moment(batch.earlierImport.committedAt) })}
        </Alert>
      )}
      {batch.state === 'CANCELLED' && <Cancelled target={batch.target} />}
      {busy && batch.jobId && <JobProgress key={batch.jobId} jobId={batch.jobId} />}
      {step === 'columns' && batch.state !== 'CANCELLED' && (
        <MappingStep key={batch.id} batch={batch} onChecked={() => setWanted('')} />
      )}
      {batch.state === 'CHECKED' && step === 'check' && (
        <CheckStep batch={batch} onColumns={() => setWanted('kolommen')} />
      )}
      {batch.state === 'COMMITTED' && <Committed batch={batch} />}
      {dialog}
    </>
  );
}

function Cancelled({ target }: { target: string }) {
  return (
    <EmptyState
      title={t('import.cancelled.title')}
      text={t('import.cancelled.text')}
      action={
        <LinkButton to="/importeren/nieuw" search={{ soort: target }} variant="filled">
          {t('import.other-file')}
        </LinkButton>
      }
    />
  );
}

/** Where the rows of an import can be seen. */
const SEEN: Readonly<Record<string, string>> = { actuals: '/realisatie' };

function Committed({ batch: { id, counts, target } }: { batch: Import }) {
  const { valid, present, wrong, corrections } = counts ?? { valid: 0, present: 0, wrong: 0, corrections: 0 };
  const texts = { present: whole(present), wrong: whole(wrong), corrections: whole(corrections) };
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={
        valid === 0 && corrections === 0 ? t('import.done.zero') : t('import.done', { count: valid + corrections })
      }
      text={t(corrections > 0 ? 'import.done.corrections' : 'import.done.text', texts)}
      action={
        <>
          <LinkButton to="/importeren">{t('import.nav')}</LinkButton>
          {SEEN[target] && (
            <LinkButton to={SEEN[target]} search={{ importId: id }}>
              {t('import.see')}
            </LinkButton>
          )}
          <LinkButton to="/importeren/nieuw" search={{ soort: target }} variant="filled">
            {t('import.again')}
          </LinkButton>
        </>
      }
    />
  );
}
