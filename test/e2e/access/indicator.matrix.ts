import type { AccessMatrix } from './access-matrix';

export const matrix: AccessMatrix = {
  'POST /indicators/{id}/end': {
    inkoper: false,
    contractmanager: true,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: false,
    anonymous: false,
  },
  'POST /indicator-values/batch': {
    inkoper: false,
    contractmanager: true,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: false,
    anonymous: false,
  },
};
