import { IconAlertHexagon } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { lazyTab } from '@web/shell/contract-tab';
import type { Feature } from '@web/shell/feature';
import { riskTextsNl } from './texts.nl';

/** Risks of a contract: matrix, measures, and the euro effect that the forecast takes over. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 50,
      label: 'risk.nav',
      path: '/risicos',
      icon: IconAlertHexagon,
      permission: 'risk.read',
    },
  ],
  routes: [
    {
      path: '/risicos',
      title: 'risk.nav',
      permission: 'risk.read',
      component: lazyRouteComponent(() => import('./risk-list'), 'RiskList'),
    },
    {
      path: '/risicos/nieuw',
      title: 'risk.new',
      permission: 'risk.write',
      component: lazyRouteComponent(() => import('./new-risk'), 'NewRisk'),
    },
    {
      path: '/risicos/$id',
      title: 'risk.one',
      permission: 'risk.read',
      component: lazyRouteComponent(() => import('./risk-page'), 'RiskPage'),
    },
  ],
  contractTabs: [
    {
      value: 'risicos',
      order: 50,
      label: 'risk.nav',
      permission: 'risk.read',
      fills: true,
      component: lazyTab(() => import('./contract-risks'), 'ContractRisks'),
    },
  ],
  texts: riskTextsNl,
};
