import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { workgroupTextsNl } from './texts.nl';

/** The page of one workgroup: assignment, members, sessions, actions, products and feedback. */
export const feature: Feature = {
  nav: [],
  routes: [
    {
      path: '/werkgroepen/$id',
      title: 'workgroup.one',
      permission: 'programme.read',
      component: lazyRouteComponent(() => import('./workgroup-page'), 'WorkgroupPage'),
    },
  ],
  texts: workgroupTextsNl,
};
