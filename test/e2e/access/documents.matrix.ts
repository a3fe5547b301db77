import type { AccessMatrix } from './access-matrix';

const readers = {
  inkoper: true,
  contractmanager: true,
  financien: true,
  werkgroeplid: true,
  lezer: true,
  beheerder: false,
  anonymous: false,
};
const keepers = { ...readers, werkgroeplid: false, lezer: false };

export const matrix: AccessMatrix = {
  'GET /documents': readers,
  'GET /documents/{id}': readers,
  'POST /documents': keepers,
  'PATCH /documents/{id}': keepers,
  'POST /documents/{id}/versions': keepers,
  'POST /documents/{id}/hold': keepers,
  'POST /documents/{id}/withdraw': keepers,
  'POST /documents/{id}/links': keepers,
  'POST /documents/{id}/links/{linkId}/remove': keepers,
};
