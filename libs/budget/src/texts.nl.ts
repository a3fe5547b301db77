import type { TextTable } from '@koersvast/platform';
import { actualTextsNl } from './actuals/texts.nl';
import { advanceTextsNl } from './advances/texts.nl';
import { boardTextsNl } from './board/texts.nl';
import { bridgeTextsNl } from './bridge/texts.nl';
import { budgetAmendmentTextsNl } from './budget-amendments/texts.nl';
import { budgetCheckTextsNl } from './budget-checks/texts.nl';
import { commitmentTextsNl } from './commitments/texts.nl';
import { fairPriceTextsNl } from './fair-prices/texts.nl';
import { forecastTextsNl } from './forecasts/texts.nl';
import { ledgerTextsNl } from './ledger/texts.nl';
import { municipalBudgetTextsNl } from './municipal-budgets/texts.nl';
import { reconciliationTextsNl } from './reconciliations/texts.nl';
import { settlementTextsNl } from './settlements/texts.nl';
import { signalTextsNl } from './signals/texts.nl';

export const budgetTextsNl: TextTable = {
  ...ledgerTextsNl,
  ...actualTextsNl,
  ...municipalBudgetTextsNl,
  ...budgetAmendmentTextsNl,
  ...commitmentTextsNl,
  ...budgetCheckTextsNl,
  ...advanceTextsNl,
  ...reconciliationTextsNl,
  ...fairPriceTextsNl,
  ...settlementTextsNl,
  ...bridgeTextsNl,
  ...forecastTextsNl,
  ...signalTextsNl,
  'budget.not-hundred-percent': 'De sleutel telt op tot {total}. Verschil: {difference}. Maak er precies 100 % van.',
  'budget.negative-share': 'Een aandeel is negatief. Gebruik nul of meer.',
  'budget.key-share-of':
    'Dit aandeel hoort bij niets in dit programma, of staat er twee keer. Kies elke gemeente of bouwsteen één keer.',
  'budget.key-not-valid': 'De sleutel “{key}” geldt niet in {year}. Kies een sleutel die dan wel geldt.',
  'budget.key-ends-before-start': 'De einddatum ligt niet na de begindatum. Kies een latere einddatum.',
  'budget.key-unknown': 'Deze sleutel is er niet of verdeelt over iets anders. Kies een sleutel uit de lijst.',
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
  'budget.import.title': 'Bestedingen van de partner',
  'budget.import.municipality': '{value} hoort niet bij dit contract. Verwijder de regel of kies uit: {allowed}.',
  'budget.import.building-block': '{value} is geen bouwsteen van dit programma. Kies uit: {allowed}.',
  'budget.import.year':
    'Voor {year} is geen budget afgesproken. Leg het budget vast of haal de regel weg. Wel afgesproken: {known}.',
  'budget.import.outside-contract': '{period} valt buiten het contract, dat loopt van {from} tot en met {to}.',
  'budget.import.two-contracts': 'In {period} lopen twee contracten met een budget. Deze import kan niet kiezen.',
  'budget.import.line-number': '{value} is geen regelnummer. Gebruik een heel getal vanaf 1.',
  'budget.import.other-amount':
    'Deze regel staat al in de boeken met {booked}. Corrigeer met een nieuwe regel voor het verschil.',
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
