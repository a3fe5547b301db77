import { lazyRouteComponent } from '@tanstack/react-router';
import { IconBuildingBridge2 } from '@tabler/icons-react';
import type { Feature } from '@web/shell/feature';
import { bridgeTextsNl } from './texts.nl';

/** From begroting through contract to prognose, by cause. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 52,
      label: 'bridge.nav',
      path: '/brug',
      icon: IconBuildingBridge2,
      permission: 'budget.read',
    },
  ],
  routes: [
    {
      path: '/brug',
      title: 'bridge.nav',
      permission: 'budget.read',
      component: lazyRouteComponent(() => import('./bridge-page'), 'BridgePage'),
    },
  ],
  texts: bridgeTextsNl,
};
