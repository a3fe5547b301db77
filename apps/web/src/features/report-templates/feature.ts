import { IconTemplate } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { reportTemplateTextsNl } from './texts.nl';

const permission = 'report-template.read';

/** Templates of P&C reports: which sections, with what in them. */
export const feature: Feature = {
  nav: [
    {
      group: 'reporting',
      order: 14,
      label: 'report-template.nav',
      path: '/rapportsjablonen',
      icon: IconTemplate,
      permission,
    },
  ],
  routes: [
    {
      path: '/rapportsjablonen',
      title: 'report-template.nav',
      permission,
      component: lazyRouteComponent(() => import('./template-list'), 'TemplateList'),
    },
    {
      path: '/rapportsjablonen/nieuw',
      title: 'report-template.new',
      permission: 'report-template.write',
      component: lazyRouteComponent(() => import('./template-page'), 'NewTemplatePage'),
    },
    {
      path: '/rapportsjablonen/$id',
      title: 'report-template.one',
      permission,
      component: lazyRouteComponent(() => import('./template-page'), 'TemplatePage'),
    },
  ],
  texts: reportTemplateTextsNl,
};
