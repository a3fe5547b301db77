import { lazyRouteComponent } from '@tanstack/react-router';
import { IconTrendingUp } from '@tabler/icons-react';
import type { Feature } from '@web/shell/feature';
import { forecastTextsNl } from './texts.nl';

/** The forecast of bestedingen: methods side by side, the choice, the range; and how years run through their months. */
export const feature: Feature = {
  nav: [
    {
      ...{ group: 'money', order: 30, label: 'forecast.nav', path: '/prognose' },
      ...{ icon: IconTrendingUp, permission: 'budget.read' },
    },
  ],
  routes: [
    {
      ...{ path: '/prognose', title: 'forecast.nav', permission: 'budget.read' },
      component: lazyRouteComponent(() => import('./forecast-page'), 'ForecastPage'),
    },
    {
      ...{ path: '/prognose/seizoen', title: 'forecast.season', permission: 'budget.read' },
      component: lazyRouteComponent(() => import('./season-page'), 'SeasonPage'),
    },
  ],
  texts: forecastTextsNl,
};
