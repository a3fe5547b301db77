import { IconMessageQuestion } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { guardedNameTextsNl } from './texts-names.nl';
import { clarificationTextsNl } from './texts.nl';

/** Questions of parties, their answers and the Notas van Inlichtingen that publish them. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 40,
      label: 'clarification.nav',
      path: '/nota-van-inlichtingen',
      icon: IconMessageQuestion,
      permission: 'clarification-note.read',
    },
  ],
  routes: [
    {
      path: '/nota-van-inlichtingen',
      title: 'clarification.nav',
      permission: 'clarification-note.read',
      component: lazyRouteComponent(() => import('./clarification-home'), 'ClarificationHome'),
    },
    {
      path: '/nota-van-inlichtingen/vragen/nieuw',
      title: 'clarification.new',
      permission: 'clarification-question.write',
      component: lazyRouteComponent(() => import('./question-form-page'), 'NewQuestionPage'),
    },
    {
      path: '/nota-van-inlichtingen/vragen/$id',
      title: 'clarification.question',
      permission: 'clarification-question.read',
      component: lazyRouteComponent(() => import('./question-page'), 'QuestionPage'),
    },
    {
      path: '/nota-van-inlichtingen/notas/$id',
      title: 'clarification.note',
      permission: 'clarification-note.read',
      component: lazyRouteComponent(() => import('./note-page'), 'NotePage'),
    },
  ],
  texts: { ...clarificationTextsNl, ...guardedNameTextsNl },
};
