import type { AccessMatrix } from './access-matrix';

export const matrix: AccessMatrix = {
  'GET /award-promises/{id}/document': {
    inkoper: true,
    contractmanager: true,
    financien: true,
    werkgroeplid: false,
    lezer: true,
    beheerder: false,
    anonymous: false,
  },
};
