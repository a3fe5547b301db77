import { IconMail } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { mailTextsNl } from './texts.nl';

/** Mail that left, for who may see what it tells. */
export const feature: Feature = {
  nav: [
    { group: 'admin', order: 65, label: 'mail.nav', path: '/verzonden-mail', icon: IconMail, permission: 'mail.read' },
  ],
  routes: [
    {
      path: '/verzonden-mail',
      title: 'mail.nav',
      permission: 'mail.read',
      component: lazyRouteComponent(() => import('./mail-list'), 'MailList'),
    },
  ],
  texts: mailTextsNl,
};
