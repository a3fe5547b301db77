import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { ConsultationNav } from './consultation-nav';
import type { Consultation } from './records';
import { ConsultationState } from './state-chip';
import { StateStrip } from './state-strip';
import { CONSULTATION_TABS } from './tabs';
import classes from './consultations.module.css';

/** All on one market consultation. */
export function ConsultationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{id}', { params: { path: { id } } });
  const { tab } = useSearchParams();
  const permissions = useScope().programme?.permissions ?? [];
  const tabs = CONSULTATION_TABS.filter(({ permission }) => !permission || permissions.includes(permission));
  const current = tabs.find(({ value }) => value === tab) ?? tabs[0]!;
  const Content = current.component;
  return (
    <>
      <PageHeader
        title={`${data.code} ${data.title}`}
        crumbs={[{ label: t('consultation.nav'), to: '/consultaties' }]}
        lead={<Lead consultation={data} />}
        actions={data.mayWrite && <LinkButton to={`/consultaties/${id}/bewerken`}>{t('consultation.edit')}</LinkButton>}
      />
      <ConsultationNav consultation={data} tab={current.value} />
      <StateStrip consultation={data} />
      <div className={classes.filling}>
        <Suspense>
          <Content consultation={data} />
        </Suspense>
      </div>
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
