import { lazyRouteComponent } from '@tanstack/react-router';
import { IconBell } from '@tabler/icons-react';
import type { Feature } from '@web/shell/feature';
import { signalTextsNl } from './texts.nl';

/** Signals in the money: what asks for attention, what became of it, and when a signal is given. */
export const feature: Feature = {
  nav: [
    {
      ...{ group: 'money', order: 12, label: 'signal.nav', path: '/signalen' },
      ...{ icon: IconBell, permission: 'budget.read' },
    },
  ],
  routes: [
    {
      ...{ path: '/signalen', title: 'signal.nav', permission: 'budget.read' },
      component: lazyRouteComponent(() => import('./signal-list'), 'SignalList'),
    },
    {
      ...{ path: '/signalen/regels', title: 'signal.rules', permission: 'budget.read' },
      component: lazyRouteComponent(() => import('./signal-rules'), 'SignalRules'),
    },
    {
      ...{ path: '/signalen/$id', title: 'signal.one', permission: 'budget.read' },
      component: lazyRouteComponent(() => import('./signal-page'), 'SignalPage'),
    },
  ],
  texts: signalTextsNl,
};
