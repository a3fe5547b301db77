import { IconMessage2 } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { treatmentTextsNl } from './texts-treatment.nl';
import { contributionTextsNl } from './texts.nl';

const form = () => import('./contribution-form-page');

/** What workgroups say under the questions of the programme, and how it is treated. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 10,
      label: 'contribution.nav',
      path: '/werkgroepinbreng',
      icon: IconMessage2,
      permission: 'contribution.read',
    },
  ],
  routes: [
    {
      path: '/werkgroepinbreng/nieuw',
      title: 'contribution.new',
      permission: 'contribution.write',
      component: lazyRouteComponent(form, 'NewContributionPage'),
    },
    {
      path: '/werkgroepinbreng/plakken',
      title: 'contribution.paste',
      permission: 'contribution.write',
      component: lazyRouteComponent(() => import('./paste-page'), 'PastePage'),
    },
    {
      path: '/werkgroepinbreng/voorstellen',
      title: 'contribution.suggestions',
      permission: 'contribution.treat',
      component: lazyRouteComponent(() => import('./suggestions-page'), 'SuggestionsPage'),
    },
    {
      path: '/werkgroepinbreng/$id/bewerken',
      title: 'contribution.edit',
      permission: 'contribution.write',
      component: lazyRouteComponent(form, 'EditContributionPage'),
    },
    {
      path: '/werkgroepinbreng/{-$id}',
      title: 'contribution.nav',
      permission: 'contribution.read',
      component: lazyRouteComponent(() => import('./contribution-list'), 'ContributionList'),
    },
  ],
  texts: { ...contributionTextsNl, ...treatmentTextsNl },
};
