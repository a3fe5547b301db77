import { IconTimeline } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { pcPlanTextsNl } from './texts.nl';

const permission = 'report.read';

/** Work plans of kadernota, begroting, jaarstukken and other P&C documents. */
export const feature: Feature = {
  nav: [{ group: 'reporting', order: 15, label: 'pc-plan.nav', path: '/pc-werkplan', icon: IconTimeline, permission }],
  routes: [
    {
      path: '/pc-werkplan',
      title: 'pc-plan.nav',
      permission,
      component: lazyRouteComponent(() => import('./work-plan-page'), 'WorkPlanPage'),
    },
  ],
  texts: pcPlanTextsNl,
};
