import { lazyRouteComponent } from '@tanstack/react-router';
import { IconScale } from '@tabler/icons-react';
import type { Feature } from '@web/shell/feature';
import { settlementTextsNl } from './texts.nl';

const READ = 'budget.read';
const WRITE = 'settlement.write';

/** Settling a contract year with the partner: rules, scenarios side by side, provisional and definitive statements. */
export const feature: Feature = {
  nav: [{ group: 'money', order: 50, label: 'settlement.nav', path: '/afrekening', icon: IconScale, permission: READ }],
  routes: [
    {
      path: '/afrekening',
      title: 'settlement.nav',
      permission: READ,
      component: lazyRouteComponent(() => import('./settlement-page'), 'SettlementPage'),
    },
    {
      path: '/afrekening/regels',
      title: 'settlement.rules.new',
      permission: WRITE,
      component: lazyRouteComponent(() => import('./new-scheme-page'), 'NewSchemePage'),
    },
    {
      path: '/afrekening/scenarios/nieuw',
      title: 'settlement.scenario.new',
      permission: READ,
      component: lazyRouteComponent(() => import('./new-scenario-page'), 'NewScenarioPage'),
    },
    {
      path: '/afrekening/scenarios/$id',
      title: 'settlement.scenario.one',
      permission: READ,
      component: lazyRouteComponent(() => import('./scenario-page'), 'ScenarioPage'),
    },
  ],
  texts: settlementTextsNl,
};
