import type { AccessMatrix } from './access-matrix';

const nobody = { werkgroeplid: false, beheerder: false, anonymous: false };
const readers = { inkoper: true, contractmanager: true, financien: true, lezer: true, ...nobody };
const manager = { inkoper: false, contractmanager: true, financien: false, lezer: false, ...nobody };

export const matrix: AccessMatrix = {
  'POST /contracts/{id}/assign': manager,
  'GET /contracts/{id}/renewals': readers,
  'POST /contracts/{id}/renewals': manager,
  'PATCH /renewal-decisions/{id}': manager,
  'POST /renewal-decisions/{id}/withdraw': manager,
};
