import type { TextTable } from '@koersvast/platform';

export const commitmentTextsNl: TextTable = {
  'commitment.above-nil': 'Vul een bedrag boven nul in.',
  'commitment.term': 'De einddag ligt voor de begindag. Kies een latere einddag.',
  'commitment.municipality-unknown': 'Deze gemeente hoort niet bij dit programma. Kies er een uit de lijst.',
  'commitment.block-unknown': 'Deze bouwsteen hoort niet bij dit programma. Kies er een uit de lijst.',
  'commitment.more-than-open':
    'Van deze vastlegging is {open} open. Gebruik hooguit dat; leg het meerdere apart vast. De boeking zelf blijft staan.',
  'commitment.more-than-booking': 'Van deze boeking is nog {left} te koppelen. Verlaag het bedrag.',
  'commitment.booking-unknown': 'Deze boeking hoort niet bij deze gemeente. Kies er een uit de lijst.',
  'commitment.import.title': 'Vastleggingen',
  'commitment.import.year': 'Vul een jaar van vier cijfers in, zoals 2026.',
  'commitment.import.other-amount':
    'Dit nummer staat er al, met {booked}. Een vastlegging verandert niet: laat haar daar vervallen, of geef deze een eigen nummer.',
  'commitment.import.stop':
    'Er is niet genoeg ruimte: met de regels hierboven komt dit {over} boven de grens uit. Verlaag het bedrag, of leg deze apart vast met een reden en een tweede persoon.',
  'commitment.nothing-open': 'Er staat niets meer open.',
  'commitment.only-use-back': 'Alleen een gebruik kan worden teruggenomen. Leg voor nieuwe ruimte opnieuw vast.',
  'commitment.reversed-before': 'Dit gebruik is al teruggenomen.',
  'commitment.not-requested': 'Voor deze vastlegging staat geen akkoord open.',
  'commitment.contract-year': 'Deze vastlegging volgt het afgesproken budget en de voorschotten vanzelf.',
  'commitment.not-active': 'Deze vastlegging geldt niet. Alleen een geldende vastlegging kunt u gebruiken.',
  'commitment.day-to-come': 'Deze dag komt nog. Kies een dag tot en met vandaag.',
  'constraint.commitment_open_check': 'Iemand anders gebruikte deze vastlegging zojuist. Ververs de pagina.',
  'constraint.commitment_external_key':
    'Dit nummer staat er al voor deze gemeente en dit jaar. Kies een ander nummer of open die vastlegging.',
  'constraint.commitment_four_eyes_check':
    'Een overschrijding vraagt een tweede persoon. U kunt uw eigen vastlegging niet goedkeuren.',
  'constraint.commitment_keeps_still_check': 'Een vastlegging verandert niet. Laat haar vervallen en leg opnieuw vast.',
  'constraint.commitment_movement_reverses_key': 'Dit gebruik is al teruggenomen.',
  'constraint.commitment_movement_amount_check': 'Vul een bedrag boven nul in.',
};
