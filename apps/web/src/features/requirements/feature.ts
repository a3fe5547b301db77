import { IconListCheck } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { requirementTextsNl } from './texts.nl';

const form = () => import('./requirement-form-page');

/** Programma van Eisen: write with the source in view. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 20,
      label: 'requirement.nav',
      path: '/programma-van-eisen',
      icon: IconListCheck,
      permission: 'requirement.read',
    },
  ],
  routes: [
    {
      path: '/programma-van-eisen/nieuw',
      title: 'requirement.new',
      permission: 'requirement.write',
      component: lazyRouteComponent(form, 'NewRequirementPage'),
    },
    {
      path: '/programma-van-eisen/$id/bewerken',
      title: 'requirement.edit',
      permission: 'requirement.write',
      component: lazyRouteComponent(form, 'EditRequirementPage'),
    },
    {
      path: '/programma-van-eisen/{-$id}',
      title: 'requirement.nav',
      permission: 'requirement.read',
      component: lazyRouteComponent(() => import('./requirement-list'), 'RequirementList'),
    },
  ],
  texts: requirementTextsNl,
};
