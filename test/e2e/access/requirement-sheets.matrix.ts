import type { AccessMatrix } from './access-matrix';

const inkoper = {
  inkoper: true,
  contractmanager: false,
  financien: false,
  werkgroeplid: false,
  lezer: false,
  beheerder: false,
  anonymous: false,
};
const readers = { ...inkoper, contractmanager: true, financien: true, lezer: true };

const everybody = { ...readers, werkgroeplid: true, beheerder: true };

export const matrix: AccessMatrix = {
  'GET /saved-views': everybody,
  'GET /saved-views/{id}': everybody,
  'POST /saved-views': everybody,
  'PUT /saved-views/default': everybody,
  'PATCH /saved-views/{id}': everybody,
  'DELETE /saved-views/{id}': everybody,
  'POST /requirement-bulk-changes': inkoper,
  'POST /requirement-bulk-changes/preview': inkoper,
  'GET /requirements/count': readers,
  'GET /requirements/outline': readers,
  'POST /requirements/similar': inkoper,
  'GET /requirement-imports': inkoper,
  'POST /requirement-imports': inkoper,
  'GET /requirement-imports/{id}': inkoper,
  'GET /requirement-imports/{id}/rows': inkoper,
  'POST /requirement-imports/{id}/decide': inkoper,
  'POST /requirement-imports/{id}/commit': inkoper,
  'POST /requirement-imports/{id}/cancel': inkoper,
  'POST /requirement-baselines/{id}/ask-again': inkoper,
  'GET /baseline-approvers': { ...readers, beheerder: true },
  'PATCH /baseline-approvers/{purpose}': { ...inkoper, inkoper: false, beheerder: true },
};
