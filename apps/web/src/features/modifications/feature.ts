import { IconScale } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { lazyTab } from '@web/shell/contract-tab';
import type { Feature } from '@web/shell/feature';
import { modificationTextsNl } from './texts.nl';

/** Changes of a contract with the legality test. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 60,
      label: 'modification.nav',
      path: '/wijzigingen',
      icon: IconScale,
      permission: 'modification.read',
    },
  ],
  routes: [
    {
      path: '/wijzigingen',
      title: 'modification.nav',
      permission: 'modification.read',
      component: lazyRouteComponent(() => import('./modification-list'), 'ModificationList'),
    },
    {
      path: '/wijzigingen/nieuw',
      title: 'modification.new',
      permission: 'modification.write',
      component: lazyRouteComponent(() => import('./new-modification'), 'NewModification'),
    },
    {
      path: '/wijzigingen/$id',
      title: 'modification.one',
      permission: 'modification.read',
      component: lazyRouteComponent(() => import('./modification-page'), 'ModificationPage'),
    },
  ],
  contractTabs: [
    {
      value: 'wijzigingen',
      order: 60,
      label: 'modification.contract-tab',
      permission: 'modification.read',
      fills: true,
      component: lazyTab(() => import('./contract-modifications'), 'ContractModifications'),
    },
  ],
  texts: modificationTextsNl,
};
