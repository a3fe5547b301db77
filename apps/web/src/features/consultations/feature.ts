import { IconMessages } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { consultationTextsNl } from './texts.nl';

const form = () => import('./consultation-form');
const permission = 'consultation.read';

/** Marktconsultaties: questionnaire, parties and what they answered. */
export const feature: Feature = {
  nav: [
    { group: 'tender', order: 8, label: 'consultation.nav', path: '/consultaties', icon: IconMessages, permission },
  ],
  routes: [
    {
      path: '/consultaties',
      title: 'consultation.nav',
      permission,
      component: lazyRouteComponent(() => import('./consultation-list'), 'ConsultationList'),
    },
    {
      path: '/consultaties/nieuw',
      title: 'consultation.new',
      permission: 'consultation.write',
      component: lazyRouteComponent(form, 'NewConsultationPage'),
    },
    {
      path: '/consultaties/$id',
      title: 'consultation.one',
      permission,
      component: lazyRouteComponent(() => import('./consultation-page'), 'ConsultationPage'),
    },
    {
      path: '/consultaties/$id/bewerken',
      title: 'consultation.edit',
      permission: 'consultation.write',
      component: lazyRouteComponent(form, 'EditConsultationPage'),
    },
    {
      path: '/consultaties/$id/partijen/$partyId',
      title: 'consultation.party.one',
      permission: 'consultation-response.read',
      component: lazyRouteComponent(() => import('./party-page'), 'PartyPage'),
    },
  ],
  texts: consultationTextsNl,
};
