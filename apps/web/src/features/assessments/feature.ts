import { IconScale } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { assessmentTextsNl } from './texts.nl';

/** Assessors, scores that stay hidden, consensus and ranking. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 55,
      label: 'assessment.nav',
      path: '/beoordeling',
      icon: IconScale,
      permission: 'assessment.read',
    },
  ],
  routes: [
    {
      path: '/beoordeling',
      title: 'assessment.nav',
      permission: 'assessment.read',
      component: lazyRouteComponent(() => import('./assessment-page'), 'AssessmentPage'),
    },
    {
      path: '/beoordeling/$id/scoren/$criterionId',
      title: 'assessment.scoring',
      permission: 'assessment.score',
      component: lazyRouteComponent(() => import('./scoring-page'), 'ScoringPage'),
    },
  ],
  texts: assessmentTextsNl,
};
