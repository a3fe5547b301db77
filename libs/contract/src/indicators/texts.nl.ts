import type { TextTable } from '@koersvast/platform';

export const indicatorTextsNl: TextTable = {
  'indicator.definition': 'De definitie klopt nog niet. Verbeter de genoemde velden.',
  'indicator.fraction': 'Vul teller en noemer allebei in, of geen van beide.',
  'indicator.percent': 'Een percentage heeft een teller en een noemer. Vul beide in.',
  'indicator.count': 'Een aantal heeft geen noemer. Haal teller en noemer weg of kies een andere eenheid.',
  'indicator.limits':
    'De rode grens ligt aan de slechte kant van de norm: eronder als hoger beter is, erboven als lager beter is.',
  'indicator.number': 'Dit is geen getal van nul of hoger met hooguit vier decimalen, zoals 91.4.',
  'indicator.out-of-proportion': 'Teller en noemer liggen te ver uiteen. Controleer of er geen cijfer te veel staat.',
  'indicator.period': '“{period}” past niet bij de frequentie van deze KPI. Schrijf bijvoorbeeld {example}.',
  'indicator.not-ended': 'Deze periode loopt nog. Geef de waarde op als voorlopig.',
  'indicator.empty': 'Vul een getal in. Is er geen, schrijf dan in de toelichting waarom het leeg blijft.',
  'indicator.value-of-fraction': 'Deze KPI wordt uitgerekend uit teller en noemer. Vul die in.',
  'indicator.fraction-of-value': 'Deze KPI heeft geen teller en noemer. Vul alleen de waarde in.',
  'constraint.indicator_value_nonnegative_check': 'Een gemeten waarde is nul of hoger.',
  'indicator.amber':
    'De oranje grens ligt niet voorbij de rode grens, en heeft een norm nodig. Kies een waarde tussen goed en rood.',
  'indicator.cell-of-two': 'Een grens van 2 verraadt dat er 1 was. Kies 1 (niets achterhouden) of 3 of hoger.',
  'indicator.per-municipality':
    'Zonder teller en noemer is er geen totaal van de gemeenten. Vul teller en noemer in, of meet alleen het totaal.',
  'indicator.reason': 'Schrijf op waarom de definitie wijzigt.',
  'indicator.valid-from': 'De definitie kan niet eerder gelden dan de vorige. Kies een latere dag.',
  'indicator.series-break':
    'Deze KPI heeft al waarden; een andere eenheid of frequentie breekt de reeks. Beëindig deze KPI en maak een nieuwe.',
  'indicator.ended': 'Deze KPI is al beëindigd.',
  'indicator.outside-term':
    '{period} valt buiten de looptijd waarin deze KPI wordt gemeten. Kies een periode daarbinnen.',
  'indicator.not-begun': '{period} is nog niet begonnen. Kies een periode die loopt of voorbij is.',
  'indicator.correction-reason': 'Er staat al een definitieve waarde. Schrijf op waarom u haar vervangt.',
  'indicator.which-municipality': 'Deze KPI wordt per gemeente gemeten. Kies een gemeente van dit programma.',
  'indicator.no-municipality': 'Deze KPI kent alleen een totaal. Laat de gemeente leeg.',
  'constraint.indicator_template_key': 'Deze KPI staat al in het contract. Beëindig die eerst, of laat haar weg.',
  'indicator.template': 'Deze KPI’s zijn niet meegeleverd: {codes}. Kies uit de lijst.',
  'indicator.other-judge': 'De stand van deze KPI wordt beoordeeld door {name}. Vraag die persoon.',
  'indicator.nothing-to-judge': 'Deze periode heeft geen stand: er is geen waarde of geen norm.',
  'indicator.judgement-reason': 'Schrijf op waarom u afwijkt van wat norm en waarde zeggen.',
  'indicator.not-red': '{period} is niet rood. Een verbeterplan hoort bij een rode periode.',
  'indicator.plan-past': 'Deze dag is al geweest. Kies vandaag of later.',
  'indicator.plan-closed': 'Dit verbeterplan is gesloten en wijzigt niet meer.',
  'indicator.relief-withdrawn': 'Deze vrijstelling is al ingetrokken.',
  'indicator.import.title': 'Waarden van KPI’s',
  'indicator.import.unknown': 'KPI {value} staat niet in dit contract. Controleer contract en code.',
  'indicator.import.municipality': '“{value}” is geen gemeente van dit programma.',
  'indicator.import.period': '{value} is geen periode. Schrijf bijvoorbeeld 2026-Q3, 03-2026 of 2026.',
  'indicator.import.provisional': '{value} is geen ja of nee. Schrijf ja (voorlopig) of nee (definitief).',
};
