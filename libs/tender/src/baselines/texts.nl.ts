import type { TextTable } from '@koersvast/platform';

export const baselineTextsNl: TextTable = {
  'requirement-baseline.nothing-adopted':
    'Er is nog geen eis vastgesteld. Stel eerst eisen vast; daarna kunt u bevriezen.',
  'requirement-baseline.not-adopted': 'Niet alles is vastgesteld: {codes}. Stel deze vast of laat ze weg.',
  'requirement-baseline.unknown-requirement':
    'Niet alle eisen horen bij deze aanbesteding. Ververs de lijst en kies opnieuw.',
  'requirement-baseline.other-tender':
    'Deze twee baselines zijn van verschillende aanbestedingen en zijn niet te vergelijken.',
  'requirement-baseline.not-approved':
    'Deze baseline heeft nog niet alle akkoorden. Wacht op wie nog moet beslissen en publiceer daarna.',
  'requirement-baseline.interim':
    'Dit is een tussenstand en die wordt niet gepubliceerd. Bevries een baseline om te publiceren.',
  'requirement-baseline.not-rejected': 'Alleen voor een afgewezen baseline vraagt u opnieuw akkoord.',
  'requirement-baseline.other-approver':
    'U gaf al akkoord voor een andere rol. Elk akkoord komt van een ander; vraag een collega.',
  'constraint.baseline_approver_roles_check': 'Kies een tot drie rollen: inkoper, contractmanager of financiën.',
  'constraint.requirement_baseline_published_purpose_check': 'Een tussenstand wordt niet gepubliceerd.',
  'requirement-baseline.published': 'Deze baseline is al gepubliceerd.',
  'requirement-baseline.outdated':
    'Na het bevriezen is gewijzigd: {codes}. Maak een nieuwe baseline, vraag akkoord en publiceer die.',
  'constraint.requirement_baseline_criterion_append_only':
    'Een baseline is bevroren en verandert niet. Maak een nieuwe baseline.',
  'constraint.requirement_baseline_name_key':
    'Er is al een baseline met deze naam. Kies een andere naam, bijvoorbeeld PvE 1.1.',
  'constraint.requirement_baseline_frozen': 'Een baseline is bevroren en verandert niet. Maak een nieuwe baseline.',
  'constraint.requirement_baseline_item_append_only':
    'Een baseline is bevroren en verandert niet. Maak een nieuwe baseline.',
};
