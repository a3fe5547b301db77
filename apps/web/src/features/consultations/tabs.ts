import { lazy, type ComponentType } from 'react';
import type { Consultation } from './records';

/** What a tab of the consultation page gets. */
export interface ConsultationTabProps {
  consultation: Consultation;
}

export interface ConsultationTab {
  /** As it stands in the address: `?tab=partijen`. */
  value: string;
  /** Text of the tab. */
  label: string;
  /** Who has it sees the tab; without one everybody who sees the consultation. */
  permission?: string;
  /** A figure behind the word. */
  count?: (consultation: Consultation) => number;
  component: ComponentType<ConsultationTabProps>;
}

/** The tabs of a consultation, in their order. A feature adds its own by a line here. */
export const CONSULTATION_TABS: ConsultationTab[] = [
  {
    value: 'vragen',
    label: 'consultation.tab.questions',
    count: ({ questionCount }) => questionCount,
    component: lazy(() => import('./questions-tab').then(({ QuestionsTab }) => ({ default: QuestionsTab }))),
  },
  {
    value: 'partijen',
    label: 'consultation.tab.parties',
    permission: 'consultation-response.read',
    count: ({ partyCount }) => partyCount,
    component: lazy(() => import('./parties-tab').then(({ PartiesTab }) => ({ default: PartiesTab }))),
  },
  {
    value: 'reacties',
    label: 'consultation.tab.responses',
    permission: 'consultation-response.read',
    count: ({ respondedCount }) => respondedCount,
    component: lazy(() => import('./responses-tab').then(({ ResponsesTab }) => ({ default: ResponsesTab }))),
  },
];
