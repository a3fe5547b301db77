import type { AccessMatrix } from './access-matrix';

export const matrix: AccessMatrix = {
  'GET /my-work': {
    inkoper: true,
    contractmanager: true,
    financien: true,
    werkgroeplid: true,
    lezer: true,
    beheerder: true,
    anonymous: false,
  },
};
