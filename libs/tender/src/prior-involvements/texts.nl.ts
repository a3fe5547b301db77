import type { TextTable } from '@koersvast/platform';

export const priorInvolvementTextsNl: TextTable = {
  'prior-involvement.kvk': 'Een KvK-nummer heeft acht cijfers. Verbeter het, of laat het weg.',
  'constraint.prior_involvement_own_check': 'Vul organisatie, rol en datum in.',
  'constraint.prior_involvement_withdrawn_check': 'Intrekken kan alleen met een reden.',
};
