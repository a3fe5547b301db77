import type { Sum } from './domain/arithmetic';
import type { Ground } from './domain/ground';
import type { Question } from './domain/question';

/** What the grounds, questions and sums are called, on screen and on paper. */
export const GROUND_NAMES: Record<Ground, string> = {
  B: 'Bagatel',
  C: 'Herzieningsclausule of optie',
  D: 'Aanvullende diensten',
  E: 'Onvoorziene omstandigheden',
  F: 'Nieuwe opdrachtnemer',
  G: 'Niet wezenlijk',
};

export const QUESTION_TEXTS: Record<Question, string> = {
  CONTRACTOR_REPLACED: 'Komt er een andere opdrachtnemer?',
  CLAUSE_PUBLISHED: 'Staat deze wijziging als clausule of optie in de oorspronkelijke aanbestedingsstukken?',
  CLAUSE_CLEAR: 'Noemt die clausule duidelijk de omvang, de aard en de voorwaarden?',
  EXTENSION_PUBLISHED: 'Zijn duur, aantal en voorwaarden van de verlenging vooraf gepubliceerd?',
  NATURE_UNCHANGED: 'Blijft de algemene aard van de opdracht gelijk?',
  SERVICES_NECESSARY: 'Zijn de aanvullende diensten noodzakelijk geworden?',
  CHANGE_IMPOSSIBLE: 'Is een andere opdrachtnemer om economische of technische redenen onmogelijk?',
  CHANGE_INCONVENIENT: 'Leidt een andere opdrachtnemer tot aanzienlijk ongemak of aanzienlijk hogere kosten?',
  UNFORESEEABLE: 'Kon een zorgvuldige opdrachtgever deze omstandigheid niet voorzien?',
  REPLACEMENT_BASIS: 'Volgt de vervanging uit een clausule of uit rechtsopvolging (overname, fusie, insolventie)?',
  SUITABILITY_MET: 'Voldoet de nieuwe opdrachtnemer aan de oorspronkelijke geschiktheidseisen?',
  OTHERWISE_UNCHANGED: 'Blijft de opdracht verder zonder wezenlijke wijziging?',
  OTHER_BIDDERS: 'Hadden andere partijen meegedaan of had een andere inschrijving gewonnen?',
  ECONOMIC_BALANCE: 'Verschuift het economisch evenwicht in het voordeel van de opdrachtnemer?',
  SCOPE_WIDER: 'Wordt de opdracht aanzienlijk ruimer?',
  NOT_TO_EVADE: 'Is de wijziging niet gesplitst of gekozen om een aanbesteding te ontlopen?',
};

export const SUM_TEXTS: Record<Sum['code'], string> = {
  NET_BELOW_THRESHOLD: 'Netto som blijft onder de drempel',
  NET_BELOW_SHARE: 'Netto som blijft onder het deel van V',
  CHANGE_WITHIN_SHARE: 'Deze wijziging is hooguit het deel van V',
};

export const ADVICE_NOTE = 'Dit is advies, geen juridisch oordeel. U beslist, en uw naam komt in het dossier.';
