import type { TextTable } from '@koersvast/platform';

export const responseMatrixTextsNl: TextTable = {
  'response-matrix.no-answer':
    'Deze partij gaf hier geen antwoord, of nam het terug. Er valt niets te beoordelen of te citeren.',
  'response-matrix.superseded': 'De partij gaf intussen een nieuw antwoord. Lees dat eerst.',
  'response-matrix.unknown-theme': 'Dit thema hoort niet bij deze consultatie. Kies een thema uit de lijst.',
  'response-matrix.quote-cited': '{code} steunt op dit citaat. Haal het daar eerst weg.',
  'response-matrix.quote-withdrawn': 'Dit citaat is ingetrokken.',
  'constraint.consultation_theme_name_check': 'Geef het thema een naam, hooguit 80 tekens.',
};
