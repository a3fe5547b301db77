import type { AccessMatrix } from './access-matrix';

export const matrix: AccessMatrix = {
  'GET /consultations/{id}/questionnaire-mail': {
    inkoper: true,
    contractmanager: false,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: false,
    anonymous: false,
  },
  'POST /consultations/{id}/questionnaire-mails': {
    inkoper: true,
    contractmanager: false,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: false,
    anonymous: false,
  },
  'GET /consultations/{consultationId}/talks/{id}/minutes-mail': {
    inkoper: true,
    contractmanager: false,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: false,
    anonymous: false,
  },
  'POST /consultations/{consultationId}/talks/{id}/minutes-mails': {
    inkoper: true,
    contractmanager: false,
    financien: false,
    werkgroeplid: false,
    lezer: false,
    beheerder: false,
    anonymous: false,
  },
};
