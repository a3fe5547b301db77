import type { AccessMatrix } from './access-matrix';

const reads = {
  ...{ inkoper: true, contractmanager: true, financien: true, werkgroeplid: false },
  ...{ lezer: true, beheerder: false, anonymous: false },
};
const writes = {
  ...{ inkoper: false, contractmanager: false, financien: true, werkgroeplid: false },
  ...{ lezer: false, beheerder: false, anonymous: false },
};
const rules = {
  ...{ inkoper: false, contractmanager: false, financien: false, werkgroeplid: false },
  ...{ lezer: false, beheerder: true, anonymous: false },
};

export const matrix: AccessMatrix = {
  'GET /advance-schedules': reads,
  'GET /advance-schedules/{id}': reads,
  'POST /advance-schedules': writes,
  'PUT /advance-schedules/{id}/day-rule': writes,
  'POST /advance-schedules/{id}/payments': writes,
  'POST /advance-payments/{id}/reversal': writes,
  'GET /commitments': reads,
  'GET /commitments/{id}': reads,
  'GET /commitments/{id}/bookings': reads,
  'POST /commitments': writes,
  'POST /commitments/{id}/uses': writes,
  'POST /commitments/{id}/cancel-rest': writes,
  'POST /commitments/{id}/reversals': writes,
  'POST /commitments/{id}/withdraw': writes,
  'GET /reconciliations': reads,
  'GET /reconciliations/{id}': reads,
  'POST /reconciliations': writes,
  'POST /reconciliations/{id}/refresh': writes,
  'POST /reconciliations/{id}/explanations': writes,
  'POST /reconciliations/{id}/complete': writes,
  'POST /budget-checks': reads,
  'GET /budget-rules': { ...reads, beheerder: true },
  'POST /budget-rules': rules,
  'POST /budget-rules/{id}/end': rules,
};
