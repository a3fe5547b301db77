import { IconMail } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { offerTextsNl } from './texts.nl';

/** What bidders handed in: sealed, opened by two persons, tested in the order of the law. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 50,
      label: 'offer.nav',
      path: '/inschrijvingen',
      icon: IconMail,
      permission: 'offer.read',
    },
  ],
  routes: [
    {
      path: '/inschrijvingen',
      title: 'offer.nav',
      permission: 'offer.read',
      component: lazyRouteComponent(() => import('./offer-list'), 'OfferList'),
    },
    {
      path: '/inschrijvingen/nieuw',
      title: 'offer.new',
      permission: 'offer.write',
      component: lazyRouteComponent(() => import('./new-offer'), 'NewOffer'),
    },
    {
      path: '/inschrijvingen/$id',
      title: 'offer.one',
      permission: 'offer.read',
      component: lazyRouteComponent(() => import('./offer-page'), 'OfferPage'),
    },
  ],
  texts: offerTextsNl,
};
