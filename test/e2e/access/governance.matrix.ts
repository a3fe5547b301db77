import type { AccessMatrix } from './access-matrix';

const nobody = {
  inkoper: false,
  contractmanager: false,
  financien: false,
  werkgroeplid: false,
  lezer: false,
  beheerder: false,
  anonymous: false,
};
const readers = { ...nobody, inkoper: true, contractmanager: true, financien: true, lezer: true };
const managers = { ...nobody, contractmanager: true };
const controllers = { ...nobody, financien: true };

export const matrix: AccessMatrix = {
  'GET /risks': readers,
  'GET /risks/matrix': readers,
  'GET /risks/{id}': readers,
  'POST /risks': managers,
  'PATCH /risks/{id}': managers,
  'POST /risks/{id}/score': managers,
  'POST /risks/{id}/close': managers,
  'POST /risks/{id}/reopen': managers,
  'POST /risks/{id}/take': controllers,
  'POST /risks/{id}/release': controllers,
  'POST /risks/{id}/measures': managers,
  'PATCH /risks/measures/{id}': managers,
  /** The owner of the measure, whoever that is; the rest is refused with the record in hand. */
  'POST /risks/measures/{id}/finish': readers,
  'POST /risks/measures/{id}/withdraw': managers,
};
