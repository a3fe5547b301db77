import type { TextTable } from '@koersvast/platform';

export const requirementCheckTextsNl: TextTable = {
  'requirement-finding.requirement-blocked':
    'Publiceren kan nog niet: {findings}. Open de toets bij deze eis en verhelp wat er staat.',
  'requirement-finding.gate': '{title}: {codes}. {advice}',
  'requirement-finding.gate-tender': '{title}. {advice}',
  'requirement-finding.gate-ok': 'De toets vindt in eisen en criteria niets dat tegenhoudt.',
  'requirement-finding.blocked':
    'Publiceren kan nog niet; dit staat in de weg ({count}): {findings}. Open de toets en verhelp het.',
};
