import { IconReportAnalytics } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { monthlySheetTextsNl } from './texts.nl';

/** The monthly sheet for the bestuurlijk overleg. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 38,
      label: 'monthly-sheet.nav',
      path: '/maandblad',
      icon: IconReportAnalytics,
      permission: 'monthly-sheet.read',
    },
  ],
  routes: [
    {
      path: '/maandblad',
      title: 'monthly-sheet.nav',
      permission: 'monthly-sheet.read',
      component: lazyRouteComponent(() => import('./monthly-sheet-page'), 'MonthlySheetPage'),
    },
  ],
  texts: monthlySheetTextsNl,
};
