import { IconGavel } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { decisionTextsNl } from './texts.nl';

const permission = 'programme.read';

/** Decisions that every municipality takes for itself and that hold only when they are identical. */
export const feature: Feature = {
  nav: [{ group: 'tender', order: 80, label: 'decision.nav', path: '/besluiten', icon: IconGavel, permission }],
  routes: [
    {
      path: '/besluiten',
      title: 'decision.nav',
      permission,
      component: lazyRouteComponent(() => import('./decision-page'), 'DecisionPage'),
    },
  ],
  texts: decisionTextsNl,
};
