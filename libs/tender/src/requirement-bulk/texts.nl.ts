import type { TextTable } from '@koersvast/platform';

export const requirementBulkTextsNl: TextTable = {
  'requirement-bulk.same': 'heeft deze waarde al',
  'requirement-bulk.withdrawn': 'is ingetrokken',
  'requirement-bulk.not-draft': 'is geen concept meer; de soort verandert alleen in een concept',
  'requirement-bulk.in-baseline': 'staat in een baseline; de code en de soort liggen vast',
  'requirement-bulk.wrong-step': 'kan deze stap niet zetten vanuit de status die zij heeft',
  'requirement-bulk.nothing': 'Er is niets te wijzigen. Kies andere eisen of een andere waarde.',
  'requirement-bulk.no-change': 'Kies één wijziging.',
  'requirement-bulk.too-many': 'Kies hooguit {max} eisen tegelijk. Maak de selectie kleiner met een filter.',
  'requirement-bulk.reason-missing':
    'Geef een reden: er zijn eisen bij die geen concept meer zijn, of de stap vraagt erom.',
  'requirement-bulk.moved-on': 'Iemand wijzigde intussen een van deze eisen. Bekijk opnieuw wat er verandert.',
  'requirement-bulk.refused': '{code}: {detail} Er is niets gewijzigd.',
};
