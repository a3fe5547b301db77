import type { TextTable } from '@koersvast/platform';

export const documentTextsNl: TextTable = {
  'document.unknown-record': 'Dit onderdeel bestaat niet of u mag het niet zien. Kies het opnieuw.',
  'document.file-empty': 'Dit bestand is leeg (0 bytes). Kies het bestand opnieuw.',
  'document.file-kind': 'Dit soort bestand kan niet in het dossier. Kies een van: {kinds}.',
  'document.file-lies': 'De inhoud is geen {extension}. Sla het bestand opnieuw op in het juiste soort.',
  'document.file-bsn':
    'In dit bestand staat iets dat een burgerservicenummer kan zijn. Haal het weg en kies het bestand opnieuw.',
  'document.withdrawn': 'Dit stuk is uit het dossier gehaald. Neem het opnieuw op.',
  'document.held': 'Dit stuk wordt vastgehouden. Laat het eerst los.',
  'document.nothing': 'Hier liggen geen stukken die u mag zien.',
  'document.too-much': 'Samen is dit {size} MB; in één zip past {limit} MB. Kies een kleiner deel van het dossier.',
  'constraint.document_destroy_check': 'De bewaartermijn eindigt voor zij begint. Kies een andere begindag.',
};
