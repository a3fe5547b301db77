import type { AccessMatrix } from './access-matrix';

const everyone = {
  inkoper: true,
  contractmanager: true,
  financien: true,
  werkgroeplid: true,
  lezer: true,
  beheerder: true,
  anonymous: false,
};
const controller = {
  inkoper: false,
  contractmanager: false,
  financien: true,
  werkgroeplid: false,
  lezer: false,
  beheerder: false,
  anonymous: false,
};

export const matrix: AccessMatrix = {
  'GET /calendar': everyone,
  // Whoever knows the secret; without it there is nothing.
  'GET /calendar-feeds/agenda.ics': { ...everyone, anonymous: true },
  'GET /calendar-feeds/own': everyone,
  'POST /calendar-feeds/renew': everyone,
  'POST /calendar-feeds/withdraw': everyone,
  'GET /reminder-settings/own': everyone,
  'PUT /reminder-settings/own': everyone,
  'GET /finance-dates': everyone,
  'POST /finance-dates': controller,
  'PUT /finance-dates/{code}': controller,
  'POST /finance-dates/{code}/years': controller,
};
