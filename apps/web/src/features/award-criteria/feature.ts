import { IconScale } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { awardCriterionTextsNl } from './texts.nl';

/** Award criteria: a tree of weights that add up, each with its scale. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 26,
      label: 'award-criterion.nav',
      path: '/gunningscriteria',
      icon: IconScale,
      permission: 'award-criterion.read',
    },
  ],
  routes: [
    {
      path: '/gunningscriteria',
      title: 'award-criterion.nav',
      permission: 'award-criterion.read',
      component: lazyRouteComponent(() => import('./award-criteria-page'), 'AwardCriteriaPage'),
    },
  ],
  texts: awardCriterionTextsNl,
};
