import { IconArrowsExchange } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { budgetAmendmentTextsNl } from './texts.nl';

const permission = 'budget-amendment.read';

/** Begrotingswijzigingen: proposed, offered and decided, per municipality or together. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 24,
      label: 'amendment.nav',
      path: '/begrotingswijzigingen',
      icon: IconArrowsExchange,
      permission,
    },
  ],
  routes: [
    {
      path: '/begrotingswijzigingen',
      title: 'amendment.nav',
      permission,
      component: lazyRouteComponent(() => import('./amendment-list'), 'AmendmentList'),
    },
    {
      path: '/begrotingswijzigingen/nieuw',
      title: 'amendment.new',
      permission: 'budget-amendment.write',
      component: lazyRouteComponent(() => import('./new-amendment'), 'NewAmendment'),
    },
    {
      path: '/begrotingswijzigingen/$id',
      title: 'amendment.one',
      permission,
      component: lazyRouteComponent(() => import('./amendment-page'), 'AmendmentPage'),
    },
  ],
  texts: budgetAmendmentTextsNl,
};
