import { IconFileCertificate } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { contractTextsNl } from './texts.nl';

/** The register of contracts and the dossier of one. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 10,
      label: 'contract.nav',
      path: '/contracten',
      icon: IconFileCertificate,
      permission: 'contract.read',
    },
  ],
  routes: [
    {
      path: '/contracten',
      title: 'contract.nav',
      permission: 'contract.read',
      component: lazyRouteComponent(() => import('./contract-list'), 'ContractList'),
    },
    {
      path: '/contracten/nieuw',
      title: 'contract.new',
      permission: 'contract.write',
      component: lazyRouteComponent(() => import('./new-contract'), 'NewContract'),
    },
    {
      path: '/contracten/$id',
      title: 'contract.one',
      permission: 'contract.read',
      component: lazyRouteComponent(() => import('./contract-page'), 'ContractPage'),
    },
  ],
  texts: contractTextsNl,
};
