import type { TextTable } from '@koersvast/platform';
import { actualTextsNl } from './actuals/texts.nl';
import { advanceTextsNl } from './advances/texts.nl';
import { boardTextsNl } from './board/texts.nl';
import { budgetAmendmentTextsNl } from './budget-amendments/texts.nl';
import { budgetCheckTextsNl } from './budget-checks/texts.nl';
import { commitmentTextsNl } from './commitments/texts.nl';
import { fairPriceTextsNl } from './fair-prices/texts.nl';
import { forecastTextsNl } from './forecasts/texts.nl';
import { keyFigureTextsNl } from './key-figures/texts.nl';
import { ledgerTextsNl } from './ledger/texts.nl';
import { municipalBudgetTextsNl } from './municipal-budgets/texts.nl';
import { reconciliationTextsNl } from './reconciliations/texts.nl';
import { settlementTextsNl } from './settlements/texts.nl';
import { signalTextsNl } from './signals/texts.nl';
import { structuralCarryTextsNl } from './structural-carries/texts.nl';

export const budgetTextsNl: TextTable = {
  ...ledgerTextsNl,
  ...actualTextsNl,
  ...municipalBudgetTextsNl,
  ...budgetAmendmentTextsNl,
  ...structuralCarryTextsNl,
  ...keyFigureTextsNl,
  ...commitmentTextsNl,
  ...budgetCheckTextsNl,
  ...advanceTextsNl,
  ...reconciliationTextsNl,
  ...fairPriceTextsNl,
  ...settlementTextsNl,
  ...forecastTextsNl,
  ...signalTextsNl,
  'budget.not-hundred-percent': 'De sleutel telt op tot {total}. Verschil: {difference}. Maak er precies 100 % van.',
  'budget.negative-share': 'Een aandeel is negatief. Gebruik nul of meer.',
  'budget.key-share-of':
    'Dit aandeel hoort bij niets in dit programma, of staat er twee keer. Kies elke gemeente of bouwsteen één keer.',
  'budget.key-not-valid': 'De sleutel “{key}” geldt niet in {year}. Kies een sleutel die dan wel geldt.',
  'budget.key-ends-before-start': 'De einddatum ligt niet na de begindatum. Kies een latere einddatum.',
  'budget.key-unknown': 'Deze sleutel is er niet of verdeelt over iets anders. Kies een sleutel uit de lijst.',
  'budget.split-block-twice': 'Deze bouwsteen heeft al een eigen sleutel. Kies elke bouwsteen één keer.',
  'budget.split-block-unknown': 'Deze bouwsteen staat niet in de bouwsteensleutel. Kies er een uit de lijst.',
  'budget.key-weights': 'De gewichten zijn samen {total}. Maak er precies 100 % van.',
  'budget.key-nothing': 'Alle getallen zijn nul; daarmee is niets te verdelen. Vul de getallen in.',
  'budget.key-incomplete': 'Vul voor elke gemeente en elk jaar precies één getal in.',
  'budget.key-negative': 'Een getal is nul of meer.',
  'budget.key-unit': 'Deze eenheid past niet bij de methode. Kies een andere.',
  'budget.key-years': 'Gebruik is van één jaar, of van drie jaren die op elkaar volgen.',
  'budget.key-use-later': 'Het gebruik moet van vóór {year} zijn, het jaar waarin de sleutel ingaat.',
  'budget.key-small':
    'Een aantal van 1 tot en met 9 kan herleidbaar zijn tot kinderen. Gebruik bedragen, of neem groepen samen.',
  'budget.key-one-year': 'Geef de getallen van één peildatum.',
  'budget.key-percent': 'De vaste percentages van dit onderdeel zijn samen niet precies 100 %.',
  'budget.key-quantity': 'Dit getal past niet bij de eenheid. Vul een heel aantal, een bedrag of een percentage in.',
  'budget.key-municipalities-only': 'Deze methode verdeelt over gemeenten. Kies vaste percentages voor bouwstenen.',
  'budget.key-mix-of-two': 'Een mengsel heeft ten minste twee onderdelen. Voeg er een toe.',
  'budget.key-one-component': 'Deze methode heeft precies één reeks getallen nodig.',
  'budget.key-measured': 'Vul de peildatum van de aantallen in.',
  'budget.base-first': 'Het eerste bedrag van een jaar is het basisbudget. Kies basis.',
  'budget.base-twice': 'Er is al een basisbudget. Kies indexatie, wijziging van de opdracht of volumecorrectie.',
  'budget.no-change': 'Deze stap verandert niets. Vul een bedrag in dat niet nul is.',
  'budget.below-zero': 'Het budget zou uitkomen op {agreed}. Een afgesproken budget is nul of meer.',
  'budget.year-outside-contract':
    '{year} valt buiten contract {contract}. Kies een jaar van {first} tot en met {last}.',
  'budget.date-outside-year': 'Deze dag valt niet in {year}. Kies een dag in het contractjaar.',
  'budget.contract-unknown': 'Dit contract is er niet in dit programma. Kies een contract uit de lijst.',
  'indexation.weight': 'Het aandeel van de loonkosten ligt tussen 0 en 100 %.',
  'indexation.figure.FORECAST': 'raming {series} {year}',
  'indexation.figure.DEFINITIVE': 'definitief {series} {year}',
  'indexation.figure-missing': 'Nog niet vastgelegd: {missing}. Vul dit aan bij Indexcijfers.',
  'constraint.index_figure_percentage_check': 'Een indexcijfer ligt tussen -50 en 50 %. Controleer het cijfer.',
  'constraint.index_figure_key': 'Iemand anders legde dit cijfer zojuist vast. Ververs de pagina.',
  'budget.sheet.title': 'Afgesproken budget van een contractjaar',
  'budget.sheet.year': '{value} is geen contractjaar. Gebruik vier cijfers, zoals 2027.',
  'budget.sheet.contract': '{value} is geen contract van dit programma. Kies uit: {allowed}.',
  'budget.sheet.no-place': 'Deze regel heeft een bouwsteen maar geen gemeente. Vul de gemeente in.',
  'budget.sheet.no-amount': 'Vul het bedrag van deze bouwsteen in; 0,00 als er niets is afgesproken.',
  'budget.sheet.negative': 'Een afgesproken bedrag is nul of meer.',
  'budget.sheet.total-in-cell': 'Een controletotaal hoort op een eigen regel zonder bouwsteen.',
  'budget.sheet.no-control': 'Vul het controletotaal in, of de bouwsteen en het bedrag.',
  'budget.sheet.amount-in-total': 'Een controletotaal staat in de kolom Controletotaal, niet bij Bedrag.',
  'budget.sheet.cells-missing':
    'Er ontbreken {count} bedragen, zoals {first}. Geef elke gemeente en bouwsteen één regel.',
  'budget.sheet.control.municipality':
    'Het controletotaal van {name} is {stated}; de regels tellen op tot {counted}. Verschil: {difference}.',
  'budget.sheet.control.year':
    'Het controletotaal van het jaar is {stated}; de regels tellen op tot {counted}. Verschil: {difference}.',
  'budget.sheet.control-missing.municipality': 'Het controletotaal van {name} ontbreekt. Voeg die regel toe.',
  'budget.sheet.control-missing.year': 'Het controletotaal van het jaar ontbreekt. Voeg die regel toe.',
  'budget.sheet.agreed':
    'Overeengekomen is {agreed}; de regels tellen op tot {counted}. Verschil: {difference}. Pas de regels aan, of leg eerst de stap in het budget vast.',
  'budget.sheet.no-decision': 'Voor dit jaar is nog niets afgesproken. Vul het besluit in, ten minste op één regel.',
  'budget.sheet.not-whole':
    'Een budget wordt helemaal ingelezen of niet. Verbeter de foute regels en lees het hele bestand opnieuw in.',
  'budget.import.title': 'Bestedingen van de partner',
  'budget.import.municipality': '{value} hoort niet bij dit contract. Verwijder de regel of kies uit: {allowed}.',
  'budget.import.building-block': '{value} is geen bouwsteen van dit programma. Kies uit: {allowed}.',
  'budget.import.year':
    'Voor {year} is geen budget afgesproken. Leg het budget vast of haal de regel weg. Wel afgesproken: {known}.',
  'budget.import.outside-contract': '{period} valt buiten het contract, dat loopt van {from} tot en met {to}.',
  'budget.import.two-contracts': 'In {period} lopen twee contracten met een budget. Deze import kan niet kiezen.',
  'budget.import.line-number': '{value} is geen regelnummer. Gebruik een heel getal vanaf 1.',
  'constraint.expenditure_line_identity_key': 'Een regel van deze opgave staat al in de boeken.',
  'constraint.agreed_budget_year_key': 'Dit contract heeft al een budget voor dit jaar. Voeg daar een versie aan toe.',
  'constraint.agreed_budget_version_follows_check': 'Iemand anders voegde intussen een versie toe. Ververs de pagina.',
  'constraint.agreed_budget_version_n_key': 'Iemand anders voegde intussen een versie toe. Ververs de pagina.',
  'constraint.allocation_key_name_key': 'Er is al een sleutel met deze naam en begindatum. Kies een andere naam.',
  'constraint.allocation_key_hundred_check': 'De sleutel telt niet op tot precies 100 %. Pas de aandelen aan.',
  'constraint.budget_split_whole_check': 'De regels tellen niet op tot het afgesproken bedrag. Er is niets bewaard.',
  'budget-proposal.no-budget':
    'Voor {year} is nog geen budget afgesproken. Leg eerst het basisbudget van dat jaar vast.',
  'budget-proposal.decided': 'Over dit voorstel is al beslist.',
  ...boardTextsNl,
};
