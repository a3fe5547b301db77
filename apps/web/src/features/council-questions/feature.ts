import { IconBuildingCommunity } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { councilQuestionTextsNl } from './texts.nl';

/** Questions from the councils, and answers that serve again. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 58,
      label: 'council.nav',
      path: '/raadsvragen',
      icon: IconBuildingCommunity,
      permission: 'council-question.read',
    },
  ],
  routes: [
    {
      path: '/raadsvragen',
      title: 'council.nav',
      permission: 'council-question.read',
      component: lazyRouteComponent(() => import('./question-list'), 'QuestionList'),
    },
    {
      path: '/raadsvragen/standaardantwoorden',
      title: 'council.standard.nav',
      permission: 'council-question.read',
      component: lazyRouteComponent(() => import('./standard-list'), 'StandardList'),
    },
    {
      path: '/raadsvragen/$id',
      title: 'council.one',
      permission: 'council-question.read',
      component: lazyRouteComponent(() => import('./question-page'), 'QuestionPage'),
    },
  ],
  texts: councilQuestionTextsNl,
};
