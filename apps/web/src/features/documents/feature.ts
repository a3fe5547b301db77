import { IconFolder } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { lazyTab } from '@web/shell/contract-tab';
import type { Feature } from '@web/shell/feature';
import { documentTextsNl } from './texts.nl';

const permission = 'document.read';

/** The dossier: documents with versions, of the programme and of each record. */
export const feature: Feature = {
  nav: [{ group: 'contract', order: 90, label: 'document.nav', path: '/dossier', icon: IconFolder, permission }],
  routes: [
    {
      path: '/dossier',
      title: 'document.nav',
      permission,
      component: lazyRouteComponent(() => import('./document-list'), 'DocumentList'),
    },
    {
      path: '/dossier/$id',
      title: 'document.one',
      permission,
      component: lazyRouteComponent(() => import('./document-page'), 'DocumentPage'),
    },
  ],
  contractTabs: [
    {
      value: 'documenten',
      order: 70,
      label: 'document.contract-tab',
      permission,
      fills: true,
      component: lazyTab(() => import('./contract-documents'), 'ContractDocuments'),
    },
  ],
  texts: documentTextsNl,
};
