import { IconHandStop } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { budgetRuleTextsNl } from './texts.nl';

/** Stop, warn or ignore for new decisions and commitments. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 64,
      label: 'budget-rule.nav',
      path: '/stopregels',
      icon: IconHandStop,
      permission: 'budget-rule.read',
    },
  ],
  routes: [
    {
      path: '/stopregels',
      title: 'budget-rule.nav',
      permission: 'budget-rule.read',
      component: lazyRouteComponent(() => import('./budget-rule-list'), 'BudgetRuleList'),
    },
  ],
  texts: budgetRuleTextsNl,
};
