import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date, moment, money } from '@web/ui/format';
import { KeyFigures } from '@web/ui/key-figures';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { CommitmentDeeds } from './commitment-deeds';
import { CommitmentMovements } from './commitment-movements';
import { CommitmentState } from './commitment-state';
import classes from './commitments.module.css';

export type CommitmentDetail = components['schemas']['CommitmentDetailResponse'];

/** One commitment: what is open of it, how that came about, and what can be done. */
export function CommitmentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/commitments/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={`${data.code} ${data.title}`}
        crumbs={[{ label: t('commitment.nav'), to: '/vastgelegd' }]}
        lead={<CommitmentState row={data} />}
        actions={<CommitmentDeeds commitment={data} />}
      />
      <Override commitment={data} />
      {data.kind === 'CONTRACT_YEAR' && <p className="kv-caption">{t('commitment.year.note')}</p>}
      <KeyFigures
        items={(['committed', 'used', 'open'] as const).map((name) => ({
          ...{ label: t(`commitment.column.${name}`), value: money(data[name]) },
        }))}
      />
      <Facts commitment={data} />
      <CommitmentMovements commitment={data} />
    </>
  );
}

function Override({ commitment }: { commitment: CommitmentDetail }) {
  const { state, overrideReason: reason, decidedBy, decidedAt, decisionNote, approvalId } = commitment;
  if (!reason) return null;
  const who = { name: decidedBy ?? '', moment: moment(decidedAt), reason, note: decisionNote ?? '' };
  return (
    <Alert color={state === 'REJECTED' ? 'red' : 'amber'} mb="md" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {state === 'ACTIVE' ? (
        t('commitment.override.given', who)
      ) : (
        <>
          {t('commitment.override.asked', { reason })}
          <br />
          {state === 'REQUESTED' && t('commitment.override.waits')}
          {state === 'REJECTED' && t('commitment.override.rejected', who)}
        </>
      )}{' '}
      {approvalId && (
        <LinkButton to={`/akkoorden/${approvalId}`} variant="subtle">
          {t('commitment.to-approval')}
        </LinkButton>
      )}
    </Alert>
  );
}

function Facts({ commitment: row }: { commitment: CommitmentDetail }) {
  return (
    <section className={classes.section}>
      <h2>{t('commitment.facts')}</h2>
      <FactList
        facts={[
          [t('commitment.field.contract'), row.contractCode ?? t('commitment.outside')],
          [t('commitment.field.year'), row.year],
          [t('commitment.field.municipality'), row.municipality ?? t('commitment.all')],
          [t('commitment.field.block'), row.buildingBlock],
          [t('commitment.field.amount'), row.kind === 'ENTERED' ? money(row.amount) : null],
          [t('commitment.column.supplier'), row.supplier],
          [t('commitment.field.number'), row.externalNumber],
          [t('commitment.field.decision'), row.decisionReference],
          [t('commitment.field.period'), t('commitment.period', { from: date(row.startsOn), to: date(row.endsOn) })],
          [
            t('commitment.movement.recorded'),
            t('commitment.recorded', { name: row.recordedBy ?? '–', moment: moment(row.recordedAt) }),
          ],
        ]}
      />
    </section>
  );
}
