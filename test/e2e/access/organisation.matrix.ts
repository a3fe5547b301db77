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
const readers = { ...nobody, inkoper: true, contractmanager: true, financien: true, lezer: true, beheerder: true };
const managers = { ...nobody, contractmanager: true };
const administrators = { ...nobody, beheerder: true };

export const matrix: AccessMatrix = {
  'GET /mandates': readers,
  'GET /mandates/matters': readers,
  'GET /mandates/{id}': readers,
  'POST /mandates': administrators,
  'POST /mandates/{id}/replace': administrators,
  'POST /mandates/{id}/end': administrators,
  'POST /mandates/{id}/withdraw': administrators,
  'GET /organisation-units': readers,
  'GET /organisation-units/{id}': readers,
  'POST /organisation-units': managers,
  'PATCH /organisation-units/{id}': managers,
  'POST /organisation-units/{id}/withdraw': managers,
  'GET /organisation-parties': readers,
  'GET /organisation-tasks': readers,
  'GET /organisation-tasks/standard': readers,
  'GET /organisation-tasks/{id}': readers,
  'POST /organisation-tasks': managers,
  'POST /organisation-tasks/choose': managers,
  'PATCH /organisation-tasks/{id}': managers,
  'POST /organisation-tasks/{id}/assign': managers,
  'POST /organisation-tasks/{id}/withdraw': managers,
};
