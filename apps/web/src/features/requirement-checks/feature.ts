import { IconChecklist } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { requirementCheckTextsNl } from './texts.nl';

/** The check: what stands in the way of publication, and what else deserves a look. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 22,
      label: 'requirement-check.nav',
      path: '/toets',
      icon: IconChecklist,
      permission: 'requirement.read',
    },
  ],
  routes: [
    {
      path: '/toets',
      title: 'requirement-check.nav',
      permission: 'requirement.read',
      component: lazyRouteComponent(() => import('./check-page'), 'CheckPage'),
    },
  ],
  texts: requirementCheckTextsNl,
};
