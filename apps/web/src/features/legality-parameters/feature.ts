import { IconPercentage } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { legalityParameterTextsNl } from './texts.nl';

const permission = 'modification.read';

/** The figures that the test of a change reckons with, each from its day. */
export const feature: Feature = {
  nav: [
    { group: 'admin', order: 31, label: 'legality.nav', path: '/wijzigingsregels', icon: IconPercentage, permission },
  ],
  routes: [
    {
      path: '/wijzigingsregels',
      title: 'legality.nav',
      permission,
      component: lazyRouteComponent(() => import('./legality-parameter-page'), 'LegalityParameterPage'),
    },
  ],
  texts: legalityParameterTextsNl,
};
