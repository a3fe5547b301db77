import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { requirementSheetTextsNl } from './texts.nl';

/** Requirements to Excel and back; reached from the list of requirements. */
export const feature: Feature = {
  nav: [],
  routes: [
    {
      path: '/programma-van-eisen/excel',
      title: 'requirement-sheet.nav',
      permission: 'requirement-import.write',
      component: lazyRouteComponent(() => import('./sheet-page'), 'SheetPage'),
    },
    {
      path: '/programma-van-eisen/excel/$id',
      title: 'requirement-sheet.one',
      permission: 'requirement-import.write',
      component: lazyRouteComponent(() => import('./preview-page'), 'PreviewPage'),
    },
  ],
  texts: requirementSheetTextsNl,
};
