import type { AccessMatrix } from './access-matrix';

const nobody = {
  ...{ inkoper: false, contractmanager: false, financien: false, werkgroeplid: false, lezer: false, beheerder: false },
  anonymous: false,
};
/** Who sends papers out. */
const senders = { ...nobody, contractmanager: true, financien: true };

/** Who reads reports. */
const readers = { ...nobody, inkoper: true, contractmanager: true, financien: true, lezer: true };

/** The controller, and who checks the controller. */
const accountants = { ...nobody, financien: true, lezer: true };

export const matrix: AccessMatrix = {
  'GET /iv3-extracts': { ...accountants, contractmanager: true },
  'GET /year-end-dossiers': accountants,
  'GET /year-end-dossiers/{id}': accountants,
  'POST /year-end-dossiers': { ...nobody, financien: true },
  'POST /snapshots/verifications': readers,
  'GET /report-schedules': senders,
  'GET /report-schedules/papers': senders,
  'GET /report-schedules/moments': senders,
  'GET /report-schedules/{id}': senders,
  'GET /report-schedules/{id}/runs': senders,
  'POST /report-schedules': senders,
  'PUT /report-schedules/{id}': senders,
  'POST /report-schedules/{id}/pause': senders,
  'POST /report-schedules/{id}/resume': senders,
  'POST /report-schedules/{id}/end': senders,
  'POST /report-schedules/{id}/runs': senders,
  'POST /report-schedules/{id}/runs/{runId}/retry': senders,
};
