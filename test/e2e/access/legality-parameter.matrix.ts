import type { AccessMatrix } from './access-matrix';

const nobody = { werkgroeplid: false, beheerder: false, anonymous: false };

export const matrix: AccessMatrix = {
  'GET /legality-parameters': { inkoper: true, contractmanager: true, financien: true, lezer: true, ...nobody },
  'POST /legality-parameters': { inkoper: false, contractmanager: true, financien: false, lezer: false, ...nobody },
};
