import type { AccessMatrix } from './access-matrix';

export const matrix: AccessMatrix = {
  'GET /workgroups/{workgroupId}/feedback': {
    inkoper: true,
    contractmanager: true,
    financien: true,
    werkgroeplid: true,
    lezer: true,
    beheerder: false,
    anonymous: false,
  },
  'POST /workgroups/{workgroupId}/feedback-mail': {
    inkoper: true,
    contractmanager: false,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: false,
    anonymous: false,
  },
  'POST /workgroups/{workgroupId}/minutes-mail': {
    inkoper: true,
    contractmanager: false,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: false,
    anonymous: false,
  },
  'GET /mails': {
    inkoper: true,
    contractmanager: false,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: true,
    anonymous: false,
  },
  'POST /mails/{id}/open': {
    inkoper: true,
    contractmanager: false,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: true,
    anonymous: false,
  },
};
