import type { TextTable } from '@koersvast/platform';

export const requirementTextsNl: TextTable = {
  'requirement.wrong-state': 'Deze eis is {state} en kan van daaruit niet {to} worden.',
  'requirement.reason-missing': 'Geef een reden. Die komt in het dossier.',
  'requirement.change-reason-missing':
    'Geef een reden: deze eis is geen concept meer, dus elke wijziging wordt verantwoord.',
  'requirement.awaits-decision':
    'Deze eis wacht{through} op besluit {decision}, dat {state} is. Vaststellen kan zodra alle gemeenten gelijk hebben besloten.',
  'requirement.unknown-decision': 'Dit besluit hoort niet bij dit programma. Kies een besluit uit de lijst.',
  'constraint.requirement_decision_key': 'Deze eis wacht al op dit besluit.',
  'requirement.withdrawn': 'Deze eis is ingetrokken en verandert niet meer. Maak een nieuwe eis.',
  'requirement.published':
    'Deze eis is gepubliceerd. Wijzig haar met een antwoord in een Nota van Inlichtingen, zodat elke partij hetzelfde leest.',
  'requirement.not-published':
    '{code} is {state} en niet gepubliceerd. Wijzig de eis zelf; een Nota van Inlichtingen wijzigt alleen wat gepubliceerd is.',
  'requirement.changed-since':
    '{code} heeft sinds dit antwoord een nieuwe versie ({current}). Lees die en maak de wijziging opnieuw.',
  'requirement.unknown-tender': 'Deze aanbesteding is niet gevonden. Kies een aanbesteding uit de lijst.',
  'requirement.unknown-building-block': 'Deze bouwsteen hoort niet bij dit programma. Kies een bouwsteen uit de lijst.',
  'requirement.unknown-owner': 'Deze eigenaar heeft geen rol in dit programma. Kies iemand anders.',
  'requirement.unknown-contribution': 'Niet alle zinnen zijn gevonden. Ververs de lijst en kies opnieuw.',
  'requirement.unknown-other':
    'Kies een andere eis uit dezelfde aanbesteding; ingetrokken eisen en deze eis zelf kunnen niet.',
  'requirement.unknown-version': 'Versie {number} bestaat niet. De laatste versie is {last}.',
  'constraint.requirement_version_append_only': 'Een versie ligt vast en verandert niet.',
};
