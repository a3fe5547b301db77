import type { AccessMatrix } from './access-matrix';

/** Remembered codes: for whoever may import anything; each code for whoever may import into its target. */
const importers = {
  inkoper: true,
  contractmanager: true,
  financien: true,
  werkgroeplid: true,
  lezer: false,
  beheerder: true,
  anonymous: false,
};

export const matrix: AccessMatrix = {
  'GET /import-codes': importers,
  'GET /import-codes/{id}': importers,
  'PATCH /import-codes/{id}': importers,
  'POST /import-codes/{id}/forget': importers,
};
