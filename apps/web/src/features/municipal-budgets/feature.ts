import { IconBinaryTree2, IconListTree } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { municipalBudgetTextsNl } from './texts.nl';

const permission = 'municipal-budget.read';

/** The begroting per municipality, its difference with the contract, and the codes on which it stands. */
export const feature: Feature = {
  nav: [
    { group: 'money', order: 22, label: 'municipal-budget.nav', path: '/begroting', icon: IconListTree, permission },
    { group: 'admin', order: 33, label: 'code-book.nav', path: '/taakvelden', icon: IconBinaryTree2, permission },
  ],
  routes: [
    {
      path: '/begroting',
      title: 'municipal-budget.nav',
      permission,
      component: lazyRouteComponent(() => import('./budget-overview'), 'BudgetOverview'),
    },
    {
      path: '/begroting/$id',
      title: 'municipal-budget.nav',
      permission,
      component: lazyRouteComponent(() => import('./budget-page'), 'BudgetPage'),
    },
    {
      path: '/taakvelden',
      title: 'code-book.nav',
      permission,
      component: lazyRouteComponent(() => import('./code-book-page'), 'CodeBookPage'),
    },
    {
      path: '/taakvelden/nieuw-profiel',
      title: 'profile.new',
      permission: 'municipal-budget.write',
      component: lazyRouteComponent(() => import('./new-profile'), 'NewProfile'),
    },
  ],
  texts: municipalBudgetTextsNl,
};
