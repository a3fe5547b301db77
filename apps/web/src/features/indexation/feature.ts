import { IconTrendingUp } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { indexationTextsNl } from './texts.nl';

const permission = 'budget.read';

/** The index figures of pay and prices, and the indexation of an agreed budget by them. */
export const feature: Feature = {
  nav: [
    { group: 'money', order: 62, label: 'indexation.figures', path: '/indexcijfers', icon: IconTrendingUp, permission },
  ],
  routes: [
    {
      path: '/indexcijfers',
      title: 'indexation.figures',
      permission,
      component: lazyRouteComponent(() => import('./index-figures-page'), 'IndexFiguresPage'),
    },
    {
      path: '/afgesproken-budget/$id/indexeren',
      title: 'indexation.index',
      permission: 'budget.write',
      component: lazyRouteComponent(() => import('./index-budget-page'), 'IndexBudgetPage'),
    },
  ],
  texts: indexationTextsNl,
};
