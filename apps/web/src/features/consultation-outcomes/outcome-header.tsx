import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { PageHeader } from '@web/ui/page-header';
import { ConsultationNav } from '../consultations/consultation-nav';

export type Consultation = components['schemas']['ConsultationResponse'];

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
      {!below && <ConsultationNav consultation={consultation} />}
    </>
  );
}
