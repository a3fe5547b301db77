import type { AccessMatrix } from './access-matrix';

export const matrix: AccessMatrix = {
  'GET /contracts/{id}/monthly-sheet': {
    inkoper: true,
    contractmanager: true,
    financien: true,
    werkgroeplid: false,
    lezer: true,
    beheerder: false,
    anonymous: false,
  },
};
