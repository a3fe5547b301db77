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
/** Who holds meetings: the office, and a werkgroeplid of the own workgroup. */
const keepers = { ...nobody, inkoper: true, contractmanager: true, werkgroeplid: true };
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
  'GET /meeting-series': { ...readers, werkgroeplid: true },
  'GET /meeting-series/{id}': { ...readers, werkgroeplid: true },
  'POST /meeting-series': keepers,
  'PATCH /meeting-series/{id}': keepers,
  'POST /meeting-series/{id}/end': keepers,
  'GET /meetings/{id}/agenda-proposals': { ...readers, werkgroeplid: true },
  'PUT /meetings/{id}/agenda': keepers,
  'POST /meetings/{id}/mail': keepers,
};
