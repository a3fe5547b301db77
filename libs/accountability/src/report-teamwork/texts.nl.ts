import type { TextTable } from '@koersvast/platform';

export const reportTeamworkTextsNl: TextTable = {
  'report-contributor.no-section':
    'Dit onderdeel staat niet in het rapport, of heeft geen tekst. Kies een ander onderdeel.',
  'report-contributor.stranger': 'Deze persoon kan niet aan rapporten van dit programma schrijven. Kies een collega.',
  'report-contributor.not-active': 'Deze bijdrage is al klaar of vervallen.',
  'report-remark.no-subject': 'Waar deze opmerking bij hoort, staat niet in het rapport. Laad de pagina opnieuw.',
  'report-remark.stranger': 'Een genoemde collega hoort niet bij dit programma. Kies een ander.',
  'report-remark.resolved': 'Deze opmerking is afgehandeld. Heropen haar om te antwoorden.',
  'report-remark.open': 'Deze opmerking staat al open.',
  'constraint.report_contributor_key': 'Deze collega schrijft al aan dit onderdeel.',
  'constraint.report_remark_entry_append_only':
    'Wat bij een opmerking is geschreven, blijft staan. Schrijf een antwoord.',
};
