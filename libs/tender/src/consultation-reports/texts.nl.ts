import type { TextTable } from '@koersvast/platform';

export const consultationReportTextsNl: TextTable = {
  'consultation-report.names-party':
    'In het verslag is een partij te herkennen: {places}. Schrijf het zonder die woorden, of leg vast dat de partij genoemd wil worden.',
  'consultation-report.published': 'Het verslag is gepubliceerd en staat vast.',
  'constraint.consultation_report_snapshot_append_only': 'Een gepubliceerd verslag staat vast.',
  'constraint.consultation_report_snapshot_once_key': 'Dit verslag is al gepubliceerd.',
};
