import { IconWritingSign } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { mandateTextsNl } from './texts.nl';

const permission = 'mandate.read';

/** Who may decide what up to which amount. */
export const feature: Feature = {
  nav: [
    { group: 'organisation', order: 60, label: 'mandate.nav', path: '/mandaten', icon: IconWritingSign, permission },
  ],
  routes: [
    {
      path: '/mandaten',
      title: 'mandate.nav',
      permission,
      component: lazyRouteComponent(() => import('./mandate-page'), 'MandatePage'),
    },
  ],
  texts: mandateTextsNl,
};
