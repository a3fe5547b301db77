import type { TextTable } from '@koersvast/platform';

export const requirementSheetTextsNl: TextTable = {
  'requirement-import.no-header':
    'Dit is geen lijst van eisen: er is geen rij met de kolommen Code en Titel of Tekst. Gebruik een werkmap die u hier hebt uitgevoerd.',
  'requirement-import.closed': 'Deze werkmap is al doorgevoerd of geannuleerd. Lees het bestand opnieuw in.',
  'requirement-import.no-such-choice': 'Deze keuze past niet bij deze rijen. Ververs de bladzijde en kies opnieuw.',
  'requirement-import.has-wrong':
    '{wrong} rijen zijn fout. Verbeter het bestand en lees het opnieuw in, of voer door zonder de foute rijen.',
  'requirement-import.undecided': 'Bij {undecided} rijen is nog niet gekozen welke tekst telt. Kies per rij.',
  'requirement-import.reason-missing':
    'Geef een reden: er wijzigt een eis die geen concept meer is, of er wordt er een ingetrokken.',
  'requirement-import.changed-meanwhile':
    'Iemand wijzigde {code} na het inlezen. Er is niets doorgevoerd. Lees het bestand opnieuw in; u ziet dan beide teksten.',
  'requirement-import.code-twice': 'Deze code staat ook op rij {row}. Haal een van beide rijen weg.',
  'requirement-import.code-unknown':
    '{code} is er niet in deze aanbesteding. Maak de cel leeg voor een nieuwe eis, of zet de juiste code terug.',
  'requirement-import.kind-fixed': 'De soort hoort bij de code: {code} is en blijft {kind}. Zet de cel terug.',
  'requirement-import.kind-unknown': 'Kies een soort voor de nieuwe eis: {kinds}.',
  'requirement-import.state-fixed': 'De status verandert niet via Excel. Zet de cel terug op {state}.',
  'requirement-import.block-unknown': '{value} is geen bouwsteen van dit programma. Kies een bouwsteen uit de lijst.',
  'requirement-import.owner-unknown': '{value} heeft geen rol in dit programma. Kies een naam uit de lijst.',
  'requirement-import.choice-unknown': '{value} is geen keuze van deze kolom. Kies {choices}, of maak de cel leeg.',
  'requirement-import.position-wrong':
    'Geef bij Plaats een heel getal van 0 tot en met 1000000; laat de cel alleen bij een nieuwe eis leeg.',
  'requirement-import.no-exclusion':
    'Verplicht of facultatief hoort alleen bij een uitsluitingsgrond. Maak de cel leeg of kies een andere soort.',
  'requirement-import.unstorable':
    '{column} bevat een teken dat niet kan worden bewaard (een besturingsteken). Typ de tekst opnieuw in.',
  'requirement-import.twin':
    'Dezelfde eis staat er al als {code}. Zij wordt niet nog eens gemaakt, tenzij u dat kiest.',
};
