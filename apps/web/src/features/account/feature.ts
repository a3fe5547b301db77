import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { accountTextsNl } from './texts.nl';

/** What the signed-in person may see of the own account. */
export const feature: Feature = {
  nav: [],
  routes: [
    {
      path: '/account',
      title: 'account.page.title',
      component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
    },
  ],
  texts: accountTextsNl,
};
