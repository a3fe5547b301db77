import { lazyRouteComponent } from '@tanstack/react-router';
import { IconFileEuro } from '@tabler/icons-react';
import type { Feature } from '@web/shell/feature';
import { agreedBudgetsTextsNl } from './texts.nl';

const READ = 'budget.read';
const WRITE = 'budget.write';

/** What was agreed with the partner per contract year, in versions, and its lines. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 20,
      label: 'agreed-budget.nav',
      path: '/afgesproken-budget',
      icon: IconFileEuro,
      permission: READ,
    },
  ],
  routes: [
    {
      path: '/afgesproken-budget',
      title: 'agreed-budget.nav',
      permission: READ,
      component: lazyRouteComponent(() => import('./agreed-budget-list'), 'AgreedBudgetList'),
    },
    {
      path: '/afgesproken-budget/nieuw',
      title: 'agreed-budget.new',
      permission: WRITE,
      component: lazyRouteComponent(() => import('./new-agreed-budget'), 'NewAgreedBudget'),
    },
    {
      path: '/afgesproken-budget/$id',
      title: 'agreed-budget.nav',
      permission: READ,
      component: lazyRouteComponent(() => import('./agreed-budget-page'), 'AgreedBudgetPage'),
    },
    {
      path: '/afgesproken-budget/$id/versie',
      title: 'agreed-budget.add-version',
      permission: WRITE,
      component: lazyRouteComponent(() => import('./add-version-page'), 'AddVersionPage'),
    },
    {
      path: '/afgesproken-budget/$id/verdelen',
      title: 'agreed-budget.split',
      permission: WRITE,
      component: lazyRouteComponent(() => import('./split-page'), 'SplitPage'),
    },
    {
      path: '/afgesproken-budget/$id/opbouw',
      title: 'buildup.one',
      permission: READ,
      component: lazyRouteComponent(() => import('./buildup-page'), 'BuildupPage'),
    },
    {
      path: '/budgetregels/$id',
      title: 'budget-line.one',
      permission: READ,
      component: lazyRouteComponent(() => import('./budget-line-page'), 'BudgetLinePage'),
    },
  ],
  texts: agreedBudgetsTextsNl,
};
