import { IconGauge } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { lazyTab } from '@web/shell/contract-tab';
import type { Feature } from '@web/shell/feature';
import { indicatorTextsNl } from './texts.nl';

/** KPI's: what is measured, and what came of it. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 30,
      label: 'indicator.nav',
      path: '/kpis',
      icon: IconGauge,
      permission: 'indicator.read',
    },
  ],
  routes: [
    {
      path: '/kpis',
      title: 'indicator.nav',
      permission: 'indicator.read',
      component: lazyRouteComponent(() => import('./indicator-list'), 'IndicatorList'),
    },
    {
      path: '/kpis/nieuw',
      title: 'indicator.new',
      permission: 'indicator.write',
      component: lazyRouteComponent(() => import('./new-indicator'), 'NewIndicator'),
    },
    {
      path: '/kpis/kiezen',
      title: 'indicator.choose',
      permission: 'indicator.write',
      component: lazyRouteComponent(() => import('./choose-indicators'), 'ChooseIndicators'),
    },
    {
      path: '/kpis/waarden',
      title: 'indicator.sheet',
      permission: 'indicator.write',
      component: lazyRouteComponent(() => import('./value-sheet-page'), 'ValueSheetPage'),
    },
    {
      path: '/kpis/niet-registreren',
      title: 'indicator.relief',
      permission: 'indicator.read',
      component: lazyRouteComponent(() => import('./relief-page'), 'ReliefPage'),
    },
    {
      path: '/kpis/$id',
      title: 'indicator.one',
      permission: 'indicator.read',
      component: lazyRouteComponent(() => import('./indicator-page'), 'IndicatorPage'),
    },
  ],
  contractTabs: [
    {
      value: 'kpis',
      order: 30,
      label: 'contract.tab.indicators',
      permission: 'indicator.read',
      count: ({ indicatorCount }) => indicatorCount,
      fills: true,
      ofDay: true,
      component: lazyTab(() => import('./contract-indicators'), 'ContractIndicators'),
    },
  ],
  texts: indicatorTextsNl,
};
