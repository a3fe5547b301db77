import type { TextTable } from '@koersvast/platform';

export const reportScheduleTextsNl: TextTable = {
  'report-schedule.unknown-paper': 'Dit papier kan niet vanzelf worden verstuurd. Kies een papier uit de lijst.',
  'report-schedule.format': 'Dit papier bestaat niet als {format}. Kies {formats}.',
  'report-schedule.whole': 'Dit papier gaat altijd over alle gemeenten. Laat de gemeente leeg.',
  'report-schedule.place': 'Kies een plaats van 1 tot en met {last}.',
  'report-schedule.weekly': 'Een wekelijks bericht gaat elke week. Laat kwartaal en jaar weg.',
  'report-schedule.recipient': 'Kies per ontvanger een collega, of geef een adres met de reden.',
  'report-schedule.reason': 'Geef bij {address} waarom iemand buiten het programma dit krijgt.',
  'report-schedule.twice': '{address} staat twee keer in de lijst. Haal er één weg.',
  'report-schedule.unknown-colleague': 'Deze collega hoort niet bij dit programma. Kies een ander.',
  'report-schedule.unknown-contract': 'Dit contract hoort niet bij dit programma. Kies een ander contract.',
  'report-schedule.unknown-municipality': 'Deze gemeente hoort niet bij dit programma. Kies een andere gemeente.',
  'report-schedule.not-active': 'Dit bericht loopt niet. Hervat het eerst.',
  'report-schedule.ended': 'Dit bericht is beëindigd. Maak een nieuw bericht.',
  'report-schedule.not-paused': 'Dit bericht staat niet stil.',
  'report-schedule.owner-gone':
    'Wie dit bericht instelde, heeft geen toegang meer. Een collega moet het overnemen door het te wijzigen.',
  'report-schedule.nothing-failed': 'Er is niets mislukt. Opnieuw versturen is niet nodig.',
  'report-schedule.no-longer': 'Heeft geen recht meer op dit papier.',
  'constraint.report_run_moment_key': 'Voor dit moment is al een bericht gemaakt.',
};
