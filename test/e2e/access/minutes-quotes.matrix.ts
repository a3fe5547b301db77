import type { AccessMatrix } from './access-matrix';

const inkoperAlone = {
  inkoper: true,
  contractmanager: false,
  financien: false,
  werkgroeplid: false,
  lezer: false,
  beheerder: false,
  anonymous: false,
};

export const matrix: AccessMatrix = {
  'GET /consultations/{consultationId}/minutes-quotes': { ...inkoperAlone, contractmanager: true },
  'POST /consultations/{consultationId}/talks/{talkId}/quotes': inkoperAlone,
  'POST /consultations/{consultationId}/talks/{talkId}/quotes/{id}/withdraw': inkoperAlone,
};
