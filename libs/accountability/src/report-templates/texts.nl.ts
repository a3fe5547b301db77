import type { TextTable } from '@koersvast/platform';

export const reportTemplateTextsNl: TextTable = {
  'report-template.withdrawn': 'Dit sjabloon is ingetrokken. Begin een nieuw sjabloon.',
  'report-template.not-for-this': 'Dit sjabloon is niet voor dit rapport. Kies een ander sjabloon.',
  'report-template.heading-twice': 'Twee onderdelen hebben hetzelfde opschrift. Geef elk een eigen opschrift.',
  'report-template.nothing-in-it': 'In dit onderdeel staat niets. Kies ten minste tekst, een tabel of een grafiek.',
  'report-template.part-twice': 'Dit onderdeel bevat iets twee keer. Haal er één weg.',
  'report-template.course-of-all':
    'Het verloop is van alle gemeenten samen. Zet het in een onderdeel dat niet per gemeente is.',
  'report-template.required-text':
    'Een verplicht onderdeel heeft tekst nodig. Voeg tekst toe, of maak het niet verplicht.',
  'report-template.no-text': 'Het sjabloon heeft geen plaats voor tekst. Voeg tekst toe aan een onderdeel.',
  'report-template.no-explanations':
    'Het sjabloon heeft geen plaats voor toelichtingen bij afwijkingen. Voeg die toe aan een onderdeel.',
  'constraint.report_template_name_key': 'Er is al een sjabloon met deze naam. Kies een andere naam.',
  'constraint.report_template_version_append_only':
    'Een versie van een sjabloon verandert niet. Maak een nieuwe versie.',
};
