import type { AccessMatrix } from './access-matrix';

const INKOPER = {
  inkoper: true,
  contractmanager: false,
  financien: false,
  werkgroeplid: false,
  lezer: false,
  beheerder: false,
  anonymous: false,
};

/** Reading is for whoever may read an opened offer (decided per tender); taking over and pointing is for the inkoper. */
export const matrix: AccessMatrix = {
  'GET /offers/{id}/answers': { ...INKOPER, contractmanager: true, financien: true, lezer: true },
  'POST /offers/{id}/answer-preview': INKOPER,
  'POST /offers/{id}/answers': INKOPER,
  'POST /offers/{id}/confirm-claims': INKOPER,
  'PUT /offers/{id}/passages': INKOPER,
  'PUT /offers/{id}/contact': INKOPER,
};
