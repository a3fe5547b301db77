import type { TextTable } from '@koersvast/platform';

export const offerAnswerTextsNl: TextTable = {
  'offer-answer.other-baseline':
    'Dit formulier hoort bij {baseline} van {frozen}; deze inschrijving wordt op een andere baseline beoordeeld. Sindsdien gewijzigd: {changed}. Nieuw: {added}. Vervallen: {removed}. Kies een ander stuk, of lees dit toch in met de gewijzigde gemarkeerd.',
  'offer-answer.outdated-claim':
    'Op {codes} antwoordde de inschrijver vóór de wijziging. Vraag na of leg daar zelf een bevinding over vast.',
  'offer-answer.left-out':
    'Niet elk antwoord kan worden overgenomen: {count} niet. Bevestig dat die wegblijven, of kies een ander stuk.',
  'offer-answer.nothing': 'Dit formulier is niet ingevuld. Er is niets om over te nemen.',
  'offer-answer.scored':
    'Er zijn al scores ingeleverd op deze antwoorden. Een ander formulier kan dan niet meer worden ingelezen.',
  'offer-answer.no-claim': 'Op {codes} staat geen antwoord in het formulier. Leg daar zelf een bevinding over vast.',
  'offer-answer.other-criterion': 'Dit criterium hoort niet bij deze beoordeling.',
  'offer-answer.other-file': 'Dit stuk hoort niet bij deze inschrijving.',
  'offer-answer.passage-twice': 'Dit stuk staat al bij dit criterium. Noem elke vindplaats één keer.',
};
