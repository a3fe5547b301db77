import type { TextTable } from '@koersvast/platform';

export const signalTextsNl: TextTable = {
  'signal.title.EXPECTED_SHARE': '{place}: besteding is {share} % van wat tot nu toe verwacht is',
  'signal.explanation.EXPECTED_SHARE':
    'Besteed {spent}, verwacht tot en met de laatste opgave {base}. De drempel van {percent} % is bereikt.',
  'signal.title.TOTAL_SHARE': '{place}: {share} % van het jaarbudget is besteed',
  'signal.explanation.TOTAL_SHARE': 'Besteed {spent} van {base}. De drempel van {percent} % is bereikt.',
  'signal.title.FORECAST_OVER_BUDGET': '{place}: programma {programme} komt {over} boven de begroting uit',
  'signal.explanation.FORECAST_OVER_BUDGET':
    'Prognose van de lasten {forecast}, actuele begroting {current}. Lasten mogen niet boven de begroting uitkomen (Gemeentewet 189): wijzig haar op tijd. De laatste raad van het jaar is op {meetsOn}; stukken aanleveren kan tot en met {deliverOn}.',
  'signal.explanation.FORECAST_OVER_BUDGET.no-council':
    'Prognose van de lasten {forecast}, actuele begroting {current}. Lasten mogen niet boven de begroting uitkomen (Gemeentewet 189). In de beslisagenda staat dit jaar geen raad meer: wijzigen kan uiterlijk 31 december (Gemeentewet 192). Vul de raadsdagen aan.',
  'signal.range': 'Bij de lage prognose van de besteding komen de lasten op {low}, bij de hoge op {high}.',
  'signal.settlement-expected':
    'Over de afrekening met de partner is nog niets besloten: gerekend is met de afgesproken regels op de prognose van de besteding.',
  'signal.settlement-undecided':
    'Van de afrekening met de partner is niets bekend (geen regels of geen prognose): daarvoor is gerekend met het afgesproken bedrag.',
  'signal.title.MISSING_STATEMENT': '{place}: opgave over {period} ontbreekt',
  'signal.explanation.MISSING_STATEMENT':
    'Van {municipalities} is over {period} niet elke regel opgegeven. Wat niet bekend is, telt niet als nul. Vraag de opgave op bij de partner.',
  'signal.title.ADVANCE_OVERDUE': '{place}: {open} aan voorschot is niet op tijd betaald',
  'signal.explanation.ADVANCE_OVERDUE': 'Vervallen {due}, betaald {paid}. De oudste open termijn verviel op {since}.',
  'signal.closed': 'Dit signaal is al gesloten: de oorzaak is weg.',
  'signal.not-snoozed': 'Dit signaal sluimert niet.',
  'signal.snooze-day': 'Kies een dag na vandaag, hooguit 180 dagen vooruit.',
  'signal.snooze-past-due':
    'Na de laatste dag om aan te leveren kan de raad de begroting niet meer wijzigen. Kies een eerdere dag.',
  'signal.unknown-assignee': 'Deze persoon werkt niet in dit programma. Kies iemand die er een rol heeft.',
  'signal.threshold-missing': 'Geef minstens één drempel, of zet deze soort uit.',
  'signal.threshold-elsewhere': 'Deze soort heeft geen drempels.',
  'signal.threshold-range': 'Een drempel ligt van 1 tot en met 200 %.',
  'signal.threshold-twice': 'Deze drempel staat er twee keer. Haal er een weg.',
  'signal.days-missing': 'Vul het aantal dagen respijt in.',
  'signal.days-elsewhere': 'Deze soort heeft geen dagen respijt.',
};
