import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { PageHeader } from '@web/ui/page-header';
import classes from './outcome-header.module.css';

export type Consultation = components['schemas']['ConsultationResponse'];

/** The screens of one consultation beyond its questionnaire, in the order of the work. */
export const OUTCOME_SCREENS = [
  { path: 'vragen-en-antwoorden', label: 'inquiry.nav', permission: 'inquiry.read' },
  { path: 'reactiematrix', label: 'matrix.nav', permission: 'response-matrix.read' },
  { path: 'gesprekken', label: 'talk.nav', permission: 'talk.read' },
  { path: 'gelijke-informatie', label: 'disclosure.nav', permission: 'disclosure.read' },
  { path: 'conclusies', label: 'conclusion.nav', permission: 'conclusion.read' },
  { path: 'verslag', label: 'report.nav', permission: 'consultation-report.read' },
] as const;

/** The consultation of the address. */
export function useConsultation(): Consultation {
  const { id } = useParams({ strict: false }) as { id: string };
  return apiQuery.useSuspenseQuery('get', '/consultations/{id}', { params: { path: { id } } }).data;
}

interface OutcomeHeaderProps {
  consultation: Consultation;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** A screen below one of the tabs: its way up, and no row of tabs. */
  below?: { label: string; path: string };
}

/** Heading of a screen of one consultation, with the way to the others. */
export function OutcomeHeader({ consultation, title, lead, actions, below }: OutcomeHeaderProps) {
  const home = `/consultaties/${consultation.id}`;
  const crumbs = [
    { label: t('outcome.consultations'), to: '/consultaties' },
    { label: `${consultation.code} ${consultation.title}`, to: home },
    ...(below ? [{ label: below.label, to: `${home}/${below.path}` }] : []),
  ];
  return (
    <>
      <PageHeader
        title={title}
        documentTitle={`${title} ${consultation.code}`}
        lead={lead}
        crumbs={crumbs}
        actions={actions}
      />
      {!below && <OutcomeNav consultationId={consultation.id} />}
    </>
  );
}

/** The way between the screens of one consultation; the first is its questionnaire, parties and answers. */
export function OutcomeNav({ consultationId }: { consultationId: string }) {
  const home = `/consultaties/${consultationId}`;
  return (
    <nav aria-label={t('outcome.screens')} className={classes.nav}>
      <ul>
        <li>
          <Link
            to={home}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t('outcome.overview')}
          </Link>
        </li>
        {OUTCOME_SCREENS.map((screen) => (
          <OutcomeLink key={screen.path} home={home} {...screen} />
        ))}
      </ul>
    </nav>
  );
}

function OutcomeLink({ home, path, label, permission }: (typeof OUTCOME_SCREENS)[number] & { home: string }) {
  const may = useCan(permission);
  if (!may) return null;
  return (
    <li>
      <Link to={`${home}/${path}`} activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
        {t(label)}
      </Link>
    </li>
  );
}
