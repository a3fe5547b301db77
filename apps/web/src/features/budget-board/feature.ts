import { lazyRouteComponent } from '@tanstack/react-router';
import { IconChartBar, IconReceiptEuro } from '@tabler/icons-react';
import type { Feature } from '@web/shell/feature';
import { budgetBoardTextsNl } from './texts.nl';

/** The budget board and the bestedingen behind it. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 10,
      label: 'board.nav',
      path: '/budgetbord',
      icon: IconChartBar,
      permission: 'budget.read',
    },
    {
      group: 'money',
      order: 34,
      label: 'expenditure.nav',
      path: '/bestedingen',
      icon: IconReceiptEuro,
      permission: 'budget.read',
    },
  ],
  routes: [
    {
      path: '/budgetbord',
      title: 'board.nav',
      permission: 'budget.read',
      component: lazyRouteComponent(() => import('./board-page'), 'BoardPage'),
    },
    {
      path: '/bestedingen',
      title: 'expenditure.nav',
      permission: 'budget.read',
      component: lazyRouteComponent(() => import('./expenditure-list'), 'ExpenditureList'),
    },
  ],
  texts: budgetBoardTextsNl,
};
