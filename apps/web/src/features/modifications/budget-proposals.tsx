import { Button, Group, VisuallyHidden } from '@mantine/core';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { amount, money } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import classes from './modifications.module.css';

type Proposal = components['schemas']['BudgetProposalResponse'];

/** What the change proposes for the agreed budget; the controller takes it with a decision or leaves it with a reason. */
export function BudgetProposals({ modificationId }: { modificationId: string }) {
  const query = { modificationId, limit: 60 };
  const { data } = apiQuery.useQuery('get', '/agreed-budget-proposals', { params: { query } });
  const mayDecide = useCan('budget.write');
  const lines = [...(data?.items ?? [])].sort((one, other) => one.year - other.year);
  return (
    <table className={classes.entries}>
      <VisuallyHidden component="caption">{t('modification.proposals')}</VisuallyHidden>
      <thead>
        <tr>
          <th scope="col">{t('modification.proposal.year')}</th>
          <th scope="col" className="kv-number">
            {t('modification.proposal.change')}
          </th>
          <th scope="col">{t('modification.proposal.state')}</th>
          <th scope="col">{t('modification.proposal.note')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.year}</th>
            <td className="kv-number">{amount(line.change, { plus: true })}</td>
            <td>{t(`modification.proposal.state.${line.state}`)}</td>
            <td>{line.state === 'PROPOSED' ? mayDecide && <Decide line={line} /> : line.decisionNote}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Decide({ line }: { line: Proposal }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const options = { params: { path: { id: line.id }, header: ifMatch(line.rowVersion) } };
  const words = { year: line.year, change: money(line.change) };
  const take = async () => {
    const answer = await confirm({
      title: t('modification.proposal.take'),
      text: t('modification.proposal.take.text', words),
      confirm: t('modification.proposal.take'),
      reason: { label: t('modification.proposal.take.decision'), required: true },
    });
    if (!answer) return;
    const body = { decisionReference: answer.reason };
    const deed = () => api.POST('/agreed-budget-proposals/{id}/take', { ...options, body });
    await run(deed, t('modification.proposal.taken'));
  };
  const decline = async () => {
    const answer = await confirm({
      title: t('modification.proposal.decline'),
      text: t('modification.proposal.decline.text', words),
      confirm: t('modification.proposal.decline'),
      reason: { label: t('modification.proposal.decline.reason'), required: true },
    });
    if (!answer) return;
    const deed = () =>
      api.POST('/agreed-budget-proposals/{id}/decline', { ...options, body: { reason: answer.reason } });
    await run(deed, t('modification.proposal.declined'));
  };
  return (
    <Group gap="sm">
      <Button onClick={() => void decline()} disabled={doing}>
        {t('modification.proposal.decline')}
      </Button>
      <Button variant="filled" loading={doing} onClick={() => void take()}>
        {t('modification.proposal.take')}
      </Button>
      {dialog}
    </Group>
  );
}
