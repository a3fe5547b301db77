import type { TextTable } from '@koersvast/platform';

export const contributionTextsNl: TextTable = {
  'contribution.treated':
    '{code} is al behandeld en staat vast. Voer een nieuwe zin in wanneer u iets anders wilt zeggen.',
  'contribution.not-derivable':
    '{code} heeft als uitkomst “{outcome}”; daar komt geen eis uit. Behandel de zin eerst opnieuw.',
  'contribution.unknown-question': 'Deze vraag hoort niet bij dit programma. Kies een van de vragen uit de lijst.',
  'contribution.unknown-workgroup': 'Deze werkgroep hoort niet bij dit programma. Kies een werkgroep uit de lijst.',
  'constraint.contribution_treated_check': 'Een behandelde zin heeft een uitkomst met een reden.',
};
