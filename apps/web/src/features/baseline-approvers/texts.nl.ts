export const baselineApproverTextsNl: Record<string, string> = {
  'baseline-approver.nav': 'Akkoordregels',
  'baseline-approver.lead':
    'Wie akkoord geeft op een baseline van het Programma van Eisen. Elke gekozen rol beslist, steeds een ander dan wie bevriest.',
  'baseline-approver.INTERIM': 'Tussenstand',
  'baseline-approver.INTERIM.text': 'Om naar terug te kijken of over te praten; mag ook als de toets nog iets vindt.',
  'baseline-approver.PUBLICATION': 'Om te publiceren',
  'baseline-approver.PUBLICATION.text': 'Gaat naar de markt; akkoord kan pas als de toets niets meer blokkeert.',
  'baseline-approver.inkoper': 'Inkoper',
  'baseline-approver.contractmanager': 'Contractmanager',
  'baseline-approver.financien': 'Financiën',
  'baseline-approver.need-role': 'Kies ten minste één rol.',
  'baseline-approver.later': 'Wat al wacht, houdt de akkoorden die zijn gevraagd.',
};
