import type { TextTable } from '@koersvast/platform';

export const budgetAmendmentTextsNl: TextTable = {
  'budget-amendment.not-adopted':
    'De begroting {year} is nog niet vastgesteld. Wijzig het concept zelf, of leg eerst het raadsbesluit vast.',
  'budget-amendment.line-unknown': 'Deze regel staat niet in deze begroting. Kies een regel uit de lijst.',
  'budget-amendment.line-twice': 'Deze regel staat er al. Voeg de bedragen samen.',
  'budget-amendment.too-few.TRANSFER': 'Een verschuiving gaat van een regel naar een andere. Voeg een regel toe.',
  'budget-amendment.too-few.CHANGE': 'Er staat nog geen regel in. Voeg een regel toe.',
  'budget-amendment.zero': 'Deze regel verandert niet. Vul een bedrag in dat niet nul is, of haal de regel weg.',
  'budget-amendment.below-zero': 'Regel {code} zou uitkomen op {after}. Een regel blijft nul of meer.',
  'budget-amendment.not-zero-sum':
    'De verschuiving is niet nul: baten min lasten verandert {difference}. Maak haar sluitend, of kies wijziging.',
  'budget-amendment.state.PROPOSED': 'Dit voorstel is nog niet aangeboden. Vraag eerst akkoord.',
  'budget-amendment.state.SUBMITTED': 'Dit voorstel wacht op een tweede akkoord. Haal het terug om het te wijzigen.',
  'budget-amendment.state.OFFERED': 'Dit voorstel is aangeboden en staat vast. Leg het besluit vast of trek het in.',
  'budget-amendment.state.ADOPTED': 'Hierover is besloten. Stel een nieuwe wijziging voor.',
  'budget-amendment.state.REJECTED': 'Dit voorstel is verworpen. Stel een nieuwe wijziging voor.',
  'budget-amendment.state.WITHDRAWN': 'Dit voorstel is ingetrokken. Stel een nieuwe wijziging voor.',
  'budget-amendment.joint-parts':
    'Een gezamenlijk voorstel heeft twee of meer gemeenten, elk één keer. Kies de gemeenten opnieuw.',
  'budget-amendment.joint-year': 'Niet elke begroting in dit voorstel is van {year}. Kies begrotingen van dat jaar.',
  'budget-amendment.no-difference':
    'Er is in {year} geen verschil meer dat niet al wordt voorgesteld. Bekijk de lopende wijzigingen.',
  'budget-amendment.before-adoption': 'Die dag ligt voor de vaststelling van de begroting. Controleer de datum.',
  'budget-amendment.deviation-words': 'De bedragen wijken af van het voorstel. Vul in hoe het besluit afwijkt.',
  'budget-amendment.rejected-deviation': 'Het voorstel is verworpen. Laat de afwijking leeg.',
  'budget-amendment.not-released': 'Dit besluit wacht niet, of de andere gemeenten beslissen nog. Ververs de pagina.',
  'budget-amendment.line-fixed':
    'Deze regel staat al in de begroting; haar plek verandert niet met een wijziging. Haal de nieuwe plek weg.',
  'budget-amendment.vat-not-here': 'Van deze regel komt geen btw terug. Laat de btw leeg.',
  'budget-amendment.vat-missing':
    'Van deze regel komt btw terug, maar zij heeft nog geen bedrag om naar te verhouden. Vul de btw in; nul kan.',
  'budget-amendment.receivable-below-zero':
    'De btw die terugkomt zou uitkomen op {after}. Zij blijft nul of meer; verklein de vermindering.',
  'joint-amendment.nothing-to-submit': 'Geen deel van dit voorstel wordt nog geschreven. Ververs de pagina.',
  'joint-amendment.nothing-to-recall': 'Geen deel van dit voorstel wacht nog op akkoord. Ververs de pagina.',
  'joint-amendment.nothing-to-withdraw': 'Dit voorstel is al ingetrokken. Stel een nieuwe wijziging voor.',
  'joint-amendment.decided':
    'Er is al een gemeente die besliste; het geheel kan niet meer terug. Trek de andere delen apart in.',
  'budget-amendment.limit-below-zero': 'De grens is nul of meer. Laat haar leeg als er geen eigen grens is.',
  'constraint.amendment_rule_key': 'Er is al een regel van deze gemeente vanaf die dag. Kies een andere dag.',
  'constraint.budget_amendment_row_fixed_check': 'Dit voorstel is zojuist aangeboden en staat vast. Ververs de pagina.',
  'constraint.budget_mutation_line_key': 'Iemand anders legde dit besluit zojuist vast. Ververs de pagina.',
};
