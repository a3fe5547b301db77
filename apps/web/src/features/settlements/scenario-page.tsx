import { Alert, Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { ExportMenu } from '@web/ui/export-menu';
import { FactList } from '@web/ui/fact-list';
import { moment, money } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { useDeed } from '@web/ui/use-deed';
import { Reckoning } from './reckoning';
import type { Scenario } from './scenario-compare';
import { ScenarioState } from './scenario-state';
import { Rules } from './settlement-page';
import classes from './settlements.module.css';

/** One scenario with its arithmetic, and what one can do with it. */
export function ScenarioPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: scenario } = apiQuery.useSuspenseQuery('get', '/settlement-scenarios/{id}', {
    params: { path: { id } },
  });
  return (
    <>
      <PageHeader
        title={`${scenario.code} ${scenario.name}`}
        lead={t('settlement.scenario.lead', {
          year: scenario.year,
          contract: scenario.contractCode,
          n: scenario.versionNumber,
        })}
        crumbs={[{ label: t('settlement.nav'), to: '/afrekening' }]}
        actions={<Deeds scenario={scenario} />}
      />
      {scenario.stateNote && <Alert mb="md">{scenario.stateNote}</Alert>}
      <FactList
        facts={[
          [t('settlement.state'), <ScenarioState key="state" state={scenario.state} />],
          [t('settlement.agreed'), money(scenario.agreed)],
          [t('settlement.spent'), `${money(scenario.spent)} (${t(`settlement.source.${scenario.spentSource}`)})`],
          [t('settlement.partner'), money(scenario.partner)],
          [t('settlement.municipalities'), money(scenario.municipalities)],
          [
            t('settlement.reserve'),
            scenario.reserveAfter && `${money(scenario.reserveBefore)} → ${money(scenario.reserveAfter)}`,
          ],
          [t('settlement.note'), scenario.note],
          [
            t('settlement.decided'),
            scenario.decidedAt && `${moment(scenario.decidedAt)}, ${scenario.decidedBy ?? '–'}`,
          ],
          [t('settlement.kept'), `${moment(scenario.recordedAt)}, ${scenario.recordedBy ?? '–'}`],
        ]}
      />
      <section className={classes.section}>
        <h2>{t('settlement.rules')}</h2>
        <Rules rules={scenario.rules} />
      </section>
      <Reckoning {...scenario} />
    </>
  );
}

function Deeds({ scenario }: { scenario: Scenario }) {
  const mayWrite = useCan('settlement.write');
  const { doing, run } = useDeed();
  const [confirm, dialog] = useConfirm();
  const at = { params: { path: { id: scenario.id }, header: ifMatch(scenario.rowVersion) } };
  const propose = async () => {
    const sure = await confirm({
      ...{ title: t('settlement.propose'), text: t('settlement.propose.text') },
      confirm: t('settlement.propose'),
    });
    if (sure) await run(() => api.POST('/settlement-scenarios/{id}/propose', at), t('settlement.proposed'));
  };
  return (
    <>
      {scenario.state === 'DECIDED' && <RodeDraadButton kind="settlement-scenario" id={scenario.id} />}
      <ExportMenu kind="settlement-scenario" formats={['pdf', 'xlsx']} parameters={{ scenarioId: scenario.id }} />
      {scenario.approvalId && (
        <LinkButton to={`/akkoorden/${scenario.approvalId}`}>{t('settlement.approval')}</LinkButton>
      )}
      {mayWrite && scenario.state === 'PROPOSED' && (
        <Button
          loading={doing}
          onClick={() => void run(() => api.POST('/settlement-scenarios/{id}/recall', at), t('settlement.recalled'))}
        >
          {t('settlement.recall')}
        </Button>
      )}
      {mayWrite && scenario.state === 'KEPT' && (
        <Button variant="filled" loading={doing} onClick={() => void propose()}>
          {t('settlement.propose')}
        </Button>
      )}
      {dialog}
    </>
  );
}
