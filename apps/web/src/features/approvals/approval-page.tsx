import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useSession } from '@web/api/session';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FactList } from '@web/ui/fact-list';
import { moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';

type Approval = components['schemas']['ApprovalResponse'];

/** Where the record of an approval can be read before deciding. */
const places: Record<string, (recordId: string) => string> = {
  'requirement-baseline': (id) => `/baselines/${id}`,
  'requirement-baseline.contractmanager': (id) => `/baselines/${id}`,
  'requirement-baseline.financien': (id) => `/baselines/${id}`,
  'clarification-question': (id) => `/nota-van-inlichtingen/vragen/${id}`,
  'clarification-note': (id) => `/nota-van-inlichtingen/notas/${id}`,
  'offer-opening': () => '/inschrijvingen',
  'award-proposal': () => '/gunning',
  commitment: (id) => `/vastgelegd/${id}`,
  modification: (id) => `/wijzigingen/${id}`,
  'legality-parameter': () => '/wijzigingsregels',
  'pc-report': (id) => `/pc-rapporten/${id}`,
  'settlement-scenario': (id) => `/afrekening/scenarios/${id}`,
};

export function ApprovalPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: approval } = apiQuery.useSuspenseQuery('get', '/approvals/{id}', { params: { path: { id } } });
  const place = places[approval.kind]?.(approval.recordId);
  return (
    <>
      <PageHeader
        title={approval.title}
        crumbs={[{ label: t('approval.nav'), to: '/akkoorden' }]}
        actions={approval.mayDecide ? <Decide approval={approval} /> : undefined}
      />
      <FactList
        facts={[
          [
            t('approval.column.state'),
            <StatusChip key="state" status={approval.state} label={t(`approval.state.${approval.state}`)} />,
          ],
          [t('approval.column.requestedBy'), `${approval.requestedBy}, ${moment(approval.requestedAt)}`],
          [
            t('approval.column.decidedBy'),
            approval.decidedBy && `${approval.decidedBy}, ${moment(approval.decidedAt)}`,
          ],
          [t('approval.mandate'), approval.mandate],
          [t('approval.note'), approval.note],
          [t('approval.content'), <code key="hash">{approval.contentHash}</code>],
        ]}
      />
      {approval.mandateNote && <p role="note">{approval.mandateNote}</p>}
      {approval.state === 'REQUESTED' && !approval.mayDecide && <WhyNot approval={approval} />}
      {place && <LinkButton to={place}>{t('approval.open')}</LinkButton>}
    </>
  );
}

function WhyNot({ approval }: { approval: Approval }) {
  const own = useSession()?.user.name === approval.requestedBy;
  return <p className="kv-quiet">{own ? t('approval.own') : t('approval.not-yours')}</p>;
}

function Decide({ approval }: { approval: Approval }) {
  const client = useQueryClient();
  const [confirm, dialog] = useConfirm();
  const options = { params: { path: { id: approval.id }, header: ifMatch(approval.rowVersion) } };
  const approve = async () => {
    const answer = await confirm({
      title: t('approval.approve'),
      text: t('approval.approve.text'),
      confirm: t('approval.approve'),
      reason: { label: t('approval.note'), required: false },
    });
    if (!answer) return;
    await api.POST('/approvals/{id}/approve', { ...options, body: answer.reason ? { note: answer.reason } : {} });
    await client.invalidateQueries();
  };
  const reject = async () => {
    const answer = await confirm({
      title: t('approval.reject'),
      text: t('approval.reject.text'),
      confirm: t('approval.reject'),
      reason: { label: t('approval.reject.reason'), required: true },
    });
    if (!answer) return;
    await api.POST('/approvals/{id}/reject', { ...options, body: { note: answer.reason } });
    await client.invalidateQueries();
  };
  return (
    <Group gap={8}>
      <Button onClick={() => void reject()}>{t('approval.reject')}</Button>
      <Button variant="filled" disabled={approval.mandateNote !== null} onClick={() => void approve()}>
        {t('approval.approve')}
      </Button>
      {dialog}
    </Group>
  );
}
