import { IconTableOptions } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { organisationTaskTextsNl } from './texts.nl';

const permission = 'implementation.read';
const path = '/organisatie/taken';

/** What follows from contracting, and who does what in it. */
export const feature: Feature = {
  nav: [{ group: 'organisation', order: 20, label: 'organisation-task.nav', path, icon: IconTableOptions, permission }],
  routes: [
    {
      path,
      title: 'organisation-task.nav',
      permission,
      component: lazyRouteComponent(() => import('./task-page'), 'TaskPage'),
    },
  ],
  texts: organisationTaskTextsNl,
};
