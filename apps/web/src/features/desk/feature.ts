import { IconInbox } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { deskTextsNl } from './texts.nl';
import { useWorkCount } from './use-my-work';

/** The start page: what needs me today. */
export const feature: Feature = {
  nav: [
    {
      group: 'start',
      order: 10,
      label: 'desk.nav',
      path: '/mijn-werk',
      icon: IconInbox,
      permission: 'work.read',
      useCount: useWorkCount,
    },
  ],
  routes: [
    {
      path: '/mijn-werk',
      title: 'desk.nav',
      permission: 'work.read',
      component: lazyRouteComponent(() => import('./my-work-page'), 'MyWorkPage'),
    },
  ],
  texts: deskTextsNl,
};
