import { IconFileCertificate } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { lazyTab } from '@web/shell/contract-tab';
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
  contractTabs: [
    {
      value: 'kern',
      order: 10,
      label: 'contract.tab.core',
      ofDay: true,
      component: lazyTab(() => import('./contract-core'), 'ContractCore'),
    },
    {
      value: 'dekking',
      order: 80,
      label: 'contract.tab.coverage',
      component: lazyTab(() => import('./contract-coverage'), 'ContractCoverage'),
    },
    {
      value: 'dag',
      order: 90,
      label: 'contract.tab.as-of',
      ofDay: true,
      component: lazyTab(() => import('./contract-as-of'), 'ContractAsOf'),
    },
    {
      value: 'transitie',
      order: 100,
      label: 'contract.tab.transition',
      component: lazyTab(() => import('./contract-transition'), 'ContractTransition'),
    },
    {
      value: 'onderaannemers',
      order: 110,
      label: 'contract.tab.subcontractors',
      component: lazyTab(() => import('./contract-subcontractors'), 'ContractSubcontractors'),
    },
  ],
  texts: contractTextsNl,
};
