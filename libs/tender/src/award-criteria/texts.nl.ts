import type { TextTable } from '@koersvast/platform';

export const awardCriterionTextsNl: TextTable = {
  'award-criterion.bad-weight':
    '“{value}” is geen weging. Geef een percentage van 0 tot en met 100 met hooguit twee decimalen, bijvoorbeeld 12,50.',
  'award-criterion.score-twice': 'Twee niveaus van de schaal geven {score} punten. Geef elk niveau eigen punten.',
  'award-criterion.circle':
    'Een criterium kan niet onder zichzelf of onder een eigen subcriterium vallen. Kies een ander bovenliggend criterium.',
  'award-criterion.too-deep': 'De boom wordt dieper dan drie niveaus. Hang het criterium een niveau hoger.',
  'award-criterion.unknown-parent':
    'Het bovenliggende criterium is vervallen of hoort bij een andere aanbesteding. Kies opnieuw.',
  'award-criterion.unknown-requirement':
    'Niet alle wensen horen bij deze aanbesteding. Ververs de lijst en kies opnieuw.',
  'award-criterion.not-scored':
    '{code} is een {kind} en levert geen punten op. Koppel alleen wensen en gunningscriteria.',
  'award-criterion.reason-missing': 'Dit criterium is gepubliceerd. Geef de reden van de wijziging.',
  'award-criterion.withdrawn': 'Dit criterium is vervallen en verandert niet meer. Maak een nieuw criterium.',
  'constraint.award_criterion_weight_check': 'Een weging ligt tussen 0 en 100 procent.',
};
