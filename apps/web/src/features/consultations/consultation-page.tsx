import { Tabs } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { date, whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { OutcomeNav } from '../consultation-outcomes/outcome-header';
import type { Consultation } from './records';
import { ConsultationState } from './state-chip';
import { StateStrip } from './state-strip';
import { CONSULTATION_TABS } from './tabs';
import classes from './consultations.module.css';

/** All on one market consultation. */
export function ConsultationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{id}', { params: { path: { id } } });
  const [tab, setTab] = useSearchState('tab', 'vragen');
  const permissions = useScope().programme?.permissions ?? [];
  const tabs = CONSULTATION_TABS.filter(({ permission }) => !permission || permissions.includes(permission));
  const current = tabs.some(({ value }) => value === tab) ? tab : 'vragen';
  return (
    <>
      <PageHeader
        title={`${data.code} ${data.title}`}
        crumbs={[{ label: t('consultation.nav'), to: '/consultaties' }]}
        lead={<Lead consultation={data} />}
        actions={data.mayWrite && <LinkButton to={`/consultaties/${id}/bewerken`}>{t('consultation.edit')}</LinkButton>}
      />
      <OutcomeNav consultationId={id} />
      <StateStrip consultation={data} />
      <Tabs value={current} onChange={(next) => setTab(next ?? 'vragen')} className={classes.tabs} keepMounted={false}>
        <Tabs.List aria-label={t('consultation.tabs')}>
          {tabs.map(({ value, label, count }) => (
            <Tabs.Tab key={value} value={value} rightSection={count && whole(count(data))}>
              {t(label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, component: Content }) => (
          <Tabs.Panel key={value} value={value} className={classes.panel}>
            <Suspense>
              <Content consultation={data} />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function Lead({ consultation }: { consultation: Consultation }) {
  const { state, responsesDue, questionsDue, publicationId, tenderReference } = consultation;
  const facts = [
    questionsDue && t('consultation.lead.questions-due', { date: date(questionsDue) }),
    responsesDue ? t('consultation.lead.responses-due', { date: date(responsesDue) }) : t('consultation.no-term.long'),
    publicationId && t('consultation.lead.publication-id', { id: publicationId }),
    tenderReference && t('consultation.lead.tender-reference', { reference: tenderReference }),
  ].filter(Boolean);
  return (
    <>
      <ConsultationState state={state} /> {facts.join(' · ')}
    </>
  );
}
