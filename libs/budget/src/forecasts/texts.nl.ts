import type { TextTable } from '@koersvast/platform';

export const forecastTextsNl: TextTable = {
  'forecast.import.title': 'Prognose van de partner',
  'forecast.no-budget': 'Er is nog geen afgesproken budget voor dit jaar. Leg dat eerst vast.',
  'forecast.unknown-place': 'Deze gemeente of bouwsteen hoort niet bij het programma. Kies er een uit de lijst.',
  'forecast.whole-line': 'Kies bij een bouwsteen ook de gemeente.',
  'forecast.manual-line': 'Een eigen bedrag kan alleen voor één regel: een gemeente met een bouwsteen.',
  'forecast.amount-missing': 'Vul het bedrag in dat u voor het hele jaar verwacht.',
  'forecast.amount-only-manual':
    'Een bedrag hoort alleen bij de methode Handmatig. Kies Handmatig of laat het bedrag weg.',
  'forecast.moved': 'Intussen is hier een andere keuze gemaakt. Bekijk haar en kies opnieuw.',
  'forecast.total-or-lines': 'Geef één bedrag voor het hele jaar of een bedrag per regel, niet allebei.',
  'forecast.line-twice': 'Deze regel staat er twee keer in. Haal er een weg.',
  'forecast.profile-sum': 'De maanden zijn samen {sum}, dat is {off} naast de 100 %. Maak er precies 100 % van.',
  'forecast.profile-negative': 'Een maand kan niet onder nul zijn. Vul 0 of meer in.',
  'constraint.seasonal_profile_hundred_check': 'De maanden van een seizoensprofiel zijn samen precies 100 %.',
  'constraint.forecast_choice_n_key': 'Intussen is hier een andere keuze gemaakt. Bekijk haar en kies opnieuw.',
  'constraint.forecast_choice_manual_check': 'Een eigen bedrag kan alleen voor één regel.',
};
