import type { TextTable } from '@koersvast/platform';

export const municipalBudgetTextsNl: TextTable = {
  'municipal-budget.below-zero':
    'Een bedrag van een regel is nul of meer. Een opbrengst is een bate, geen negatieve last.',
  'municipal-budget.income-vat': 'Een bate heeft hier geen btw. Kies vrijgesteld.',
  'municipal-budget.exempt-vat': 'Vrijgesteld en toch een btw-bedrag. Maak de btw leeg of kies een andere behandeling.',
  'municipal-budget.contract-missing': 'De grond is een contract. Kies welk contract.',
  'municipal-budget.contract-not-here':
    'Bij deze grond hoort geen contract. Kies als grond contract of bijdrage GR, of haal het contract weg.',
  'municipal-budget.boundary':
    'Een regel met een contract valt binnen het contract, en alleen die. Pas de afbakening aan.',
  'municipal-budget.category-side': 'Deze categorie hoort bij de andere kant. L is een last, B een bate.',
  'municipal-budget.programme-unknown':
    'Dit programma heeft de gemeente niet in {year}. Kies een programma uit de lijst.',
  'municipal-budget.task-field-unknown':
    'Taakveld {code} geldt niet in {year}. Kies er een uit de lijst, of voeg het toe bij Taakvelden.',
  'municipal-budget.category-unknown':
    'Categorie {code} geldt niet in {year}. Kies er een uit de lijst, of voeg haar toe bij Taakvelden.',
  'municipal-budget.municipality-unknown': 'Deze gemeente is er niet in dit programma. Kies een gemeente uit de lijst.',
  'municipal-budget.adopted':
    'De raad stelde deze begroting vast; de regels staan vast. Stel een begrotingswijziging voor.',
  'municipal-budget.no-lines': 'Er staat nog geen regel in. Voeg de regels toe en leg dan het besluit vast.',
  'municipal-budget.decided-later': 'Die dag moet nog komen. Leg het besluit vast op of na de dag van de raad.',
  'municipal-budget.decided-after-year':
    'Een begroting van {year} is voor het einde van dat jaar vastgesteld. Controleer de datum.',
  'municipal-budget.term': 'De einddatum ligt niet na de begindatum. Kies een latere einddatum.',
  'municipal-budget.code-form.TASK_FIELD': 'Dit is geen taakveld. Gebruik de vorm 6.752, of 6.72a van voor 2025.',
  'municipal-budget.code-form.CATEGORY': 'Dit is geen categorie. Gebruik de vorm L3.4.1 (last) of B4.3.1 (bate).',
  'municipal-budget.not-hundred': 'Het profiel telt op tot {total}. Verschil: {difference}. Maak er precies 100 % van.',
  'municipal-budget.profile-twice':
    'Dit programma met dit taakveld en deze categorie staat er al. Voeg de aandelen samen.',
  'municipal-budget.no-share': 'Het contractbudget {year} is nog niet over de gemeenten verdeeld. Verdeel het eerst.',
  'municipal-budget.no-profile':
    'Er is voor {year} geen profiel van deze gemeente en dit contract. Leg het eerst vast.',
  'municipal-budget.import.title': 'Begroting per gemeente',
  'municipal-budget.import.year': '{value} is geen begrotingsjaar. Gebruik vier cijfers, zoals 2026.',
  'municipal-budget.import.word': '{value} is hier geen keuze. Kies uit: {allowed}.',
  'municipal-budget.import.other-amount':
    'Deze regel staat al in het concept met {booked}. Wijzig haar daar, of haal de regel uit het bestand.',
  'constraint.municipal_budget_year_key': 'Deze gemeente heeft al een begroting voor dit jaar. Open die.',
  'constraint.municipal_budget_adoption_pkey': 'Iemand anders legde het besluit zojuist vast. Ververs de pagina.',
  'constraint.municipal_budget_line_adopted_check':
    'De raad stelde deze begroting zojuist vast; de regels staan vast. Ververs de pagina.',
  'constraint.iv3_code_key': 'Deze code is er al vanaf die dag. Kies een andere begindatum.',
  'constraint.budget_programme_key': 'Dit programma is er al vanaf die dag. Kies een andere begindatum.',
  'constraint.task_field_profile_hundred_check': 'Het profiel telt niet op tot precies 100 %. Pas de aandelen aan.',
};
