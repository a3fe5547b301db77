import { IconUsersGroup } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { outcomeTextsNl } from './texts.nl';

const home = '/consultaties/$id';
const talkForm = () => import('./talk-form-page');
const conclusionForm = () => import('./conclusion-form-page');

/** What a market consultation yields, and the proof that everybody was told the same. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 9,
      label: 'involvement.nav',
      path: '/betrokkenheid-vooraf',
      icon: IconUsersGroup,
      permission: 'prior-involvement.read',
    },
  ],
  routes: [
    {
      path: `${home}/gesprekken`,
      title: 'talk.nav',
      permission: 'talk.read',
      component: lazyRouteComponent(() => import('./talk-list'), 'TalkList'),
    },
    {
      path: `${home}/gesprekken/nieuw`,
      title: 'talk.new',
      permission: 'talk.write',
      component: lazyRouteComponent(talkForm, 'NewTalkPage'),
    },
    {
      path: `${home}/gesprekken/$talkId`,
      title: 'talk.one',
      permission: 'talk.read',
      component: lazyRouteComponent(() => import('./talk-page'), 'TalkPage'),
    },
    {
      path: `${home}/gesprekken/$talkId/bewerken`,
      title: 'talk.edit',
      permission: 'talk.write',
      component: lazyRouteComponent(talkForm, 'EditTalkPage'),
    },
    {
      path: `${home}/gelijke-informatie/{-$factId}`,
      title: 'disclosure.nav',
      permission: 'disclosure.read',
      component: lazyRouteComponent(() => import('./disclosure-page'), 'DisclosurePage'),
    },
    {
      path: `${home}/vragen-en-antwoorden/{-$inquiryId}`,
      title: 'inquiry.nav',
      permission: 'inquiry.read',
      component: lazyRouteComponent(() => import('./inquiry-page'), 'InquiryPage'),
    },
    {
      path: `${home}/reactiematrix`,
      title: 'matrix.nav',
      permission: 'response-matrix.read',
      component: lazyRouteComponent(() => import('./matrix-page'), 'MatrixPage'),
    },
    {
      path: `${home}/conclusies`,
      title: 'conclusion.nav',
      permission: 'conclusion.read',
      component: lazyRouteComponent(() => import('./conclusion-list'), 'ConclusionList'),
    },
    {
      path: `${home}/conclusies/nieuw`,
      title: 'conclusion.new',
      permission: 'conclusion.write',
      component: lazyRouteComponent(conclusionForm, 'NewConclusionPage'),
    },
    {
      path: `${home}/conclusies/$conclusionId/bewerken`,
      title: 'conclusion.edit',
      permission: 'conclusion.write',
      component: lazyRouteComponent(conclusionForm, 'EditConclusionPage'),
    },
    {
      path: `${home}/verslag`,
      title: 'report.nav',
      permission: 'consultation-report.read',
      component: lazyRouteComponent(() => import('./report-page'), 'ReportPage'),
    },
    {
      path: '/betrokkenheid-vooraf',
      title: 'involvement.nav',
      permission: 'prior-involvement.read',
      component: lazyRouteComponent(() => import('./involvement-page'), 'InvolvementPage'),
    },
  ],
  texts: outcomeTextsNl,
};
