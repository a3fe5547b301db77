import { IconBriefcase, IconSpeakerphone } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { tenderTextsNl } from './texts.nl';

/** The tenders of a programme, each with its value, terms, notices and what blocks publication. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 1,
      label: 'tender.nav',
      path: '/aanbestedingen',
      icon: IconBriefcase,
      permission: 'tender.read',
    },
    {
      group: 'tender',
      order: 75,
      label: 'notice.nav',
      path: '/aankondigingen',
      icon: IconSpeakerphone,
      permission: 'programme.read',
    },
  ],
  routes: [
    {
      path: '/aanbestedingen',
      title: 'tender.nav',
      permission: 'tender.read',
      component: lazyRouteComponent(() => import('./tender-list'), 'TenderList'),
    },
    {
      path: '/aanbestedingen/nieuw',
      title: 'tender.new',
      permission: 'tender.write',
      component: lazyRouteComponent(() => import('./new-tender'), 'NewTender'),
    },
    {
      path: '/aanbestedingen/$id',
      title: 'tender.one',
      permission: 'tender.read',
      component: lazyRouteComponent(() => import('./tender-page'), 'TenderPage'),
    },
    {
      path: '/aankondigingen',
      title: 'notice.nav',
      permission: 'programme.read',
      component: lazyRouteComponent(() => import('./notice-page'), 'NoticePage'),
    },
  ],
  texts: tenderTextsNl,
};
