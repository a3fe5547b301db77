import { IconFlag } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { awardTextsNl } from './texts.nl';

/** To whom the tender went, and upon which requirements. */
export const feature: Feature = {
  nav: [{ group: 'tender', order: 60, label: 'award.nav', path: '/gunning', icon: IconFlag, permission: 'award.read' }],
  routes: [
    {
      path: '/gunning',
      title: 'award.nav',
      permission: 'award.read',
      component: lazyRouteComponent(() => import('./award-page'), 'AwardPage'),
    },
  ],
  texts: awardTextsNl,
};
