import type { AccessMatrix } from './access-matrix';

const readers = {
  inkoper: true,
  contractmanager: true,
  financien: true,
  werkgroeplid: false,
  lezer: true,
  beheerder: false,
  anonymous: false,
};
const nobody = {
  inkoper: false,
  contractmanager: false,
  financien: false,
  werkgroeplid: false,
  lezer: false,
  beheerder: false,
  anonymous: false,
};
const managers = { ...nobody, contractmanager: true };
const controllers = { ...nobody, financien: true };

export const matrix: AccessMatrix = {
  'GET /modifications': readers,
  'GET /modifications/{id}': readers,
  'POST /modifications': managers,
  'PATCH /modifications/{id}': managers,
  'POST /modifications/{id}/trial': managers,
  'POST /modifications/{id}/submit': managers,
  'POST /modifications/{id}/recall': managers,
  'POST /modifications/{id}/withdraw': managers,
  'POST /modifications/{id}/publish': managers,
  'GET /agreed-budget-proposals': readers,
  'POST /agreed-budget-proposals/{id}/take': controllers,
  'POST /agreed-budget-proposals/{id}/decline': controllers,
};
