import { IconLinkOff } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { suspectLinkTextsNl } from './texts.nl';

/** Joints in doubt because something upstream changed: the inbox of who must judge. */
export const feature: Feature = {
  nav: [
    {
      group: 'start',
      order: 40,
      label: 'suspect-link.nav',
      path: '/verdachte-koppelingen',
      icon: IconLinkOff,
      permission: 'trace.read',
    },
  ],
  routes: [
    {
      path: '/verdachte-koppelingen',
      title: 'suspect-link.nav',
      permission: 'trace.read',
      component: lazyRouteComponent(() => import('./suspect-links-page'), 'SuspectLinksPage'),
    },
  ],
  texts: suspectLinkTextsNl,
};
