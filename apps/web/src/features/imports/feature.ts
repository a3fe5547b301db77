import { IconUpload } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { importTextsNl } from './texts.nl';

/** The import wizard: file, columns, check, commit. Other features link to /importeren/nieuw?soort=<target>. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 80,
      label: 'import.nav',
      path: '/importeren',
      icon: IconUpload,
      permission: 'import.write',
    },
  ],
  routes: [
    {
      path: '/importeren',
      title: 'import.nav',
      permission: 'import.own',
      component: lazyRouteComponent(() => import('./import-list'), 'ImportList'),
    },
    {
      path: '/importeren/nieuw',
      title: 'import.new',
      permission: 'import.own',
      component: lazyRouteComponent(() => import('./upload-page'), 'UploadPage'),
    },
    {
      path: '/importeren/codes',
      title: 'import.code.nav',
      permission: 'import.own',
      component: lazyRouteComponent(() => import('./code-list'), 'CodeList'),
    },
    {
      path: '/importeren/$id',
      title: 'import.one',
      permission: 'import.own',
      component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
    },
  ],
  texts: importTextsNl,
};
