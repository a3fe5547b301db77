import { IconReportMoney } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { pcReportTextsNl } from './texts.nl';

const permission = 'report.read';

/** P&C reports: the list, starting one, and the composer with its signing. */
export const feature: Feature = {
  nav: [
    { group: 'reporting', order: 10, label: 'pc-report.nav', path: '/pc-rapporten', icon: IconReportMoney, permission },
  ],
  routes: [
    {
      path: '/pc-rapporten',
      title: 'pc-report.nav',
      permission,
      component: lazyRouteComponent(() => import('./report-list'), 'ReportList'),
    },
    {
      path: '/pc-rapporten/nieuw',
      title: 'pc-report.new',
      permission: 'report.write',
      component: lazyRouteComponent(() => import('./new-report-page'), 'NewReportPage'),
    },
    {
      path: '/pc-rapporten/$id',
      title: 'pc-report.one',
      permission,
      component: lazyRouteComponent(() => import('./report-page'), 'ReportPage'),
    },
    {
      path: '/pc-rapporten/$id/vergelijken',
      title: 'pc-report.version.compare',
      permission,
      component: lazyRouteComponent(() => import('./comparison-page'), 'ComparisonPage'),
    },
  ],
  texts: pcReportTextsNl,
};
