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
  'GET /disputes': readers,
  'GET /disputes/{id}': readers,
  'POST /disputes': managers,
  'PATCH /disputes/{id}': managers,
  'POST /disputes/{id}/escalate': managers,
  'POST /disputes/{id}/resolve': managers,
  'POST /disputes/{id}/withdraw': managers,
  'GET /council-questions': readers,
  'GET /council-questions/terms': readers,
  'POST /council-questions/terms': managers,
  'GET /council-questions/{id}': readers,
  'POST /council-questions': managers,
  'PATCH /council-questions/{id}': managers,
  'POST /council-questions/{id}/cite': managers,
  'POST /council-questions/{id}/uncite': managers,
  'POST /council-questions/{id}/submit': managers,
  'POST /council-questions/{id}/recall': managers,
  'POST /council-questions/{id}/answer': managers,
  'POST /council-questions/{id}/withdraw': managers,
  'GET /standard-answers': readers,
  'POST /standard-answers': managers,
  'PATCH /standard-answers/{id}': managers,
  'POST /standard-answers/{id}/withdraw': managers,
};
