import { Button, Tabs } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { money, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { useDeed } from '@web/ui/use-deed';
import { RecordFiles } from '../documents/record-files';
import { NoticeTable } from './notice-table';
import { PublicationGate } from './publication-gate';
import { TenderCore } from './tender-core';
import { TenderState, type Tender } from './tender-state';
import { TenderTerms } from './tender-terms';
import { TenderValue } from './tender-value';
import classes from './tenders.module.css';

/** All on one tender. */
export function TenderPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: tender } = apiQuery.useSuspenseQuery('get', '/tenders/{id}', { params: { path: { id } } });
  const [tab, setTab] = useSearchState('tab', 'kern');
  return (
    <>
      <PageHeader
        title={`${tender.code} ${tender.title}`}
        crumbs={[{ label: t('tender.nav'), to: '/aanbestedingen' }]}
        lead={<Lead tender={tender} />}
        actions={<Steps tender={tender} />}
      />
      <Tabs value={tab} onChange={(next) => setTab(next ?? 'kern')} keepMounted={false}>
        <Tabs.List aria-label={t('tender.tabs')}>
          {['kern', 'waarde', 'termijnen', 'aankondigingen', 'bestanden', 'gereed'].map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tender.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="kern" className={classes.panel}>
          <TenderCore tender={tender} />
        </Tabs.Panel>
        <Tabs.Panel value="waarde" className={classes.panel}>
          <TenderValue tender={tender} />
        </Tabs.Panel>
        <Tabs.Panel value="termijnen" className={classes.panel}>
          <TenderTerms tender={tender} />
        </Tabs.Panel>
        <Tabs.Panel value="aankondigingen" className={classes.panel}>
          <NoticeTable tenderId={id} tenderReference={tender.tenderReference} />
        </Tabs.Panel>
        <Tabs.Panel value="bestanden" className={classes.panel}>
          <RecordFiles record={{ kind: 'tender', id }} />
        </Tabs.Panel>
        <Tabs.Panel value="gereed" className={classes.panel}>
          <PublicationGate tender={tender} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Lead({ tender }: { tender: Tender }) {
  return (
    <>
      <TenderState state={tender.state} /> {t(`tender.regime.${tender.procedureRegime}`)}
      {tender.estimatedValue && ` · ${money(tender.estimatedValue)}`}
      {tender.submissionDeadline && ` · ${t('tender.closes', { moment: moment(tender.submissionDeadline) })}`}
    </>
  );
}

const POSTS = {
  publish: '/tenders/{id}/publish',
  assess: '/tenders/{id}/assess',
  close: '/tenders/{id}/close',
  withdraw: '/tenders/{id}/withdraw',
} as const;

/** The steps that this person may set now, each asked once more; the one that goes forward is the primary. */
function Steps({ tender }: { tender: Tender }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const take = async (step: keyof typeof POSTS): Promise<void> => {
    const away = step === 'withdraw';
    const answer = await confirm({
      title: t(`tender.step.${step}`),
      text: t(`tender.step.${step}.text`),
      confirm: t(`tender.step.${step}`),
      danger: away,
      ...(away ? { reason: { label: t('tender.step.reason'), required: true } } : {}),
    });
    if (!answer) return;
    const options = { params: { path: { id: tender.id }, header: ifMatch(tender.rowVersion) } };
    await run(() => api.POST(POSTS[step], { ...options, body: away ? { reason: answer.reason } : {} }));
  };
  const backwards = [...tender.steps].sort((a, b) => Number(b === 'withdraw') - Number(a === 'withdraw'));
  return (
    <>
      {backwards.map((step) => (
        <Button
          key={step}
          variant={step === 'withdraw' ? undefined : 'filled'}
          loading={doing}
          onClick={() => void take(step)}
        >
          {t(`tender.step.${step}`)}
        </Button>
      ))}
      {dialog}
    </>
  );
}
