import type { TextTable } from '@koersvast/platform';

export const yearEndDossierTextsNl: TextTable = {
  'year-end-dossier.before-contract': 'Het contract loopt van {from} tot en met {to}. Kies een jaar daarin.',
  'year-end-dossier.making': 'Dit dossier wordt al gemaakt. Wacht tot het klaar is.',
  'year-end-dossier.too-large': 'Het dossier wordt groter dan {limit} MB. Vraag de beheerder het in delen te maken.',
  'constraint.year_end_dossier_kept_check': 'Dit dossier is gemaakt en verandert niet meer. Maak een nieuw dossier.',
};
