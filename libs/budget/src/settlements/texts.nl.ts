import type { TextTable } from '@koersvast/platform';

export const settlementTextsNl: TextTable = {
  'settlement.rule-twice': 'Deze soort regel staat er al. Voeg de afspraken samen in één regel.',
  'settlement.rule-after-cap':
    'De reserve kijkt naar wat de partner overhoudt. Zet deze regel ervoor; alleen een terugvordering mag erna.',
  'settlement.percentage-range': 'Een percentage van een afrekenregel ligt van 0 tot en met 100.',
  'settlement.range-turned': 'De bovengrens ligt onder de ondergrens. Draai de twee om.',
  'settlement.price-negative': 'Een prijs is nul of meer.',
  'settlement.term-missing': 'Vul dit deel van de afspraak in.',
  'settlement.no-budget': 'Voor {year} is nog geen budget afgesproken. Leg eerst het budget van dat jaar vast.',
  'settlement.no-rules': 'Voor {year} gelden nog geen afrekenregels. Leg eerst de afspraken vast.',
  'settlement.input-missing': 'Een afrekenregel heeft dit gegeven nodig. Vul het in.',
  'settlement.spent-missing': 'Vul de besteding in waarmee u wilt rekenen.',
  'settlement.forecast-unknown':
    'De prognose van de besteding is nog niet voor elke regel bekend. Vul zelf een besteding in.',
  'settlement.key-needed': 'Kies de sleutel waarmee het deel van de gemeenten wordt verdeeld.',
  'settlement.not-kept': 'Alleen een bewaard scenario is voor te stellen.',
  'settlement.not-proposed': 'Dit scenario ligt niet voor. Ververs de pagina.',
  'settlement.moved':
    'Het afgesproken budget of de afrekenregels zijn sinds dit scenario gewijzigd. Reken het opnieuw door en stel dat voor.',
  'settlement.not-decided': 'Over dit scenario is niet besloten. Stel het eerst voor.',
  'settlement.later-decided': 'Er is later besloten tot {code}. Stel de afrekening daarop vast.',
  'settlement.closing-unknown':
    'Nog niet vastgelegd tot wanneer de jaarrekening {year} openstaat van: {municipalities}. Leg die dag eerst vast.',
  'settlement.already-definitive': 'Dit jaar is al definitief afgerekend. Een verschil komt in een nieuwe definitieve.',
  'settlement.in-future': 'Deze dag is nog niet geweest. Kies de dag waarop de afrekening is vastgesteld.',
  'settlement.before-year': 'Een afrekening over {year} kan niet van voor dat jaar zijn.',
  'settlement.before-last': 'De vorige afrekening is van {on}. Kies die dag of een latere.',
  'settlement.closes-early': 'De rekening over {year} sluit niet voor het eind van dat jaar. Kies een latere dag.',
  'settlement.municipality-unknown': 'Deze gemeente hoort niet bij dit programma.',
  'settlement.passed-over': 'Niet gekozen: besloten is tot {code}.',
  'settlement.step.rest': '{left} is door geen regel verdeeld en blijft bij de partner.',
  'settlement.step.volume':
    '{name}: {real} werkelijk, {agreed} afgesproken, {price} per stuk. De gemeenten corrigeren {amount}.',
  'settlement.step.volume-free':
    '{name}: {real} werkelijk, {agreed} afgesproken, {price} per stuk = {deviation}. Vrij is {free} = {freePart}. De gemeenten corrigeren {amount}.',
  'settlement.step.overhead.within':
    'Uitvoeringskosten {overhead} liggen tussen {least} ({minimum}) en {most} ({maximum}). Zij tellen helemaal mee.',
  'settlement.step.overhead.above':
    'Uitvoeringskosten {overhead} liggen boven {most} ({maximum} van het budget). Er telt {counted} mee; {own} is voor de partner.',
  'settlement.step.overhead.below':
    'Uitvoeringskosten {overhead} liggen onder {least} ({minimum} van het budget). Er telt {counted} mee; het verschil van {own} is voor de partner.',
  'settlement.step.band.within':
    'Eigen risico {width} van {agreed} = {half}. Het verschil van {left} valt daarbinnen en is voor de partner.',
  'settlement.step.band.over':
    'Eigen risico {width} van {agreed} = {half}. Van {left} ligt {beyond} daarbuiten; de gemeenten dragen {share} = {shared}, de partner {partner}.',
  'settlement.step.band.under':
    'Eigen risico {width} van {agreed} = {half}. Van {left} ligt {beyond} daarbuiten; {share} = {shared} gaat terug naar de gemeenten.',
  'settlement.step.reserve.drawn':
    'Het tekort van de partner gaat eerst ten laste van de reserve: {before} min {used} is {after}.',
  'settlement.step.reserve.filled':
    'Wat de partner overhoudt ({result}) gaat naar de reserve: {before} wordt {after}. De grens is {cap} van {original} = {most}.',
  'settlement.step.reserve.capped':
    'De reserve is begrensd op {cap} van {original} = {most}. Van {result} gaat {back} terug naar de gemeenten; de reserve wordt {after}.',
  'settlement.step.clawback': '{name}: {undelivered} niet geleverd; {share} = {amount} komt terug bij de gemeenten.',
  'constraint.settlement_scenario_proposed_key':
    'Voor dit jaar ligt al een scenario voor. Haal dat terug of wacht op het besluit.',
  'constraint.settlement_based_on_key': 'Op dit scenario is deze afrekening al vastgesteld.',
  'constraint.settlement_n_key': 'Iemand anders stelde zojuist een afrekening vast. Ververs de pagina.',
  'constraint.settlement_scheme_n_key': 'Iemand anders legde zojuist regels vast. Ververs de pagina.',
  'constraint.settlement_scenario_whole_check': 'De delen van de gemeenten tellen niet op. Er is niets bewaard.',
};
