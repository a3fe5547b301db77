import type { TextTable } from '@koersvast/platform';

export const tenderTextsNl: TextTable = {
  'contribution.treated':
    '{code} is al behandeld en staat vast. Voer een nieuwe zin in wanneer u iets anders wilt zeggen.',
  'contribution.not-derivable':
    '{code} heeft als uitkomst “{outcome}”; daar komt geen eis uit. Behandel de zin eerst opnieuw.',
  'contribution.unknown-question': 'Deze vraag hoort niet bij dit programma. Kies een van de vragen uit de lijst.',
  'contribution.unknown-workgroup': 'Deze werkgroep hoort niet bij dit programma. Kies een werkgroep uit de lijst.',
  'constraint.contribution_treated_check': 'Een behandelde zin heeft een uitkomst met een reden.',

  'requirement.wrong-state': 'Deze eis is {state} en kan van daaruit niet {to} worden.',
  'requirement.reason-missing': 'Geef een reden. Die komt in het dossier.',
  'requirement.change-reason-missing':
    'Geef een reden: deze eis is geen concept meer, dus elke wijziging wordt verantwoord.',
  'requirement.withdrawn': 'Deze eis is ingetrokken en verandert niet meer. Maak een nieuwe eis.',
  'requirement.unknown-tender': 'Deze aanbesteding is niet gevonden. Kies een aanbesteding uit de lijst.',
  'requirement.unknown-building-block': 'Deze bouwsteen hoort niet bij dit programma. Kies een bouwsteen uit de lijst.',
  'requirement.unknown-owner': 'Deze eigenaar heeft geen rol in dit programma. Kies iemand anders.',
  'requirement.unknown-contribution': 'Niet alle zinnen zijn gevonden. Ververs de lijst en kies opnieuw.',
  'requirement.unknown-version': 'Versie {number} bestaat niet. De laatste versie is {last}.',
  'constraint.requirement_version_append_only': 'Een versie ligt vast en verandert niet.',

  'requirement-baseline.nothing-adopted':
    'Er is nog geen eis vastgesteld. Stel eerst eisen vast; daarna kunt u bevriezen.',
  'requirement-baseline.not-adopted': 'Niet alles is vastgesteld: {codes}. Stel deze vast of laat ze weg.',
  'requirement-baseline.unknown-requirement':
    'Niet alle eisen horen bij deze aanbesteding. Ververs de lijst en kies opnieuw.',
  'requirement-baseline.other-tender':
    'Deze twee baselines zijn van verschillende aanbestedingen en zijn niet te vergelijken.',
  'constraint.requirement_baseline_name_key':
    'Er is al een baseline met deze naam. Kies een andere naam, bijvoorbeeld PvE 1.1.',
  'constraint.requirement_baseline_frozen': 'Een baseline is bevroren en verandert niet. Maak een nieuwe baseline.',
  'constraint.requirement_baseline_item_append_only':
    'Een baseline is bevroren en verandert niet. Maak een nieuwe baseline.',

  'award.already': 'Deze aanbesteding is al gegund. Een aanbesteding wordt één keer gegund.',
  'award.tender-closed': 'Deze aanbesteding is afgesloten en kan niet meer worden gegund.',
  'award.other-tender': 'Deze baseline is van een andere aanbesteding. Kies een baseline van deze aanbesteding.',
  'award.unknown-baseline': 'Deze baseline is niet gevonden. Kies een baseline met akkoord.',
  'award.baseline-not-approved':
    '{name} heeft nog geen akkoord van een tweede inkoper. Gun pas nadat dat akkoord er is.',
  'award.in-future': 'Deze dag ligt in de toekomst. Leg de gunning vast wanneer het besluit is genomen.',
  'award.kvk': 'Een KvK-nummer heeft acht cijfers.',
  'constraint.award_tender_key': 'Deze aanbesteding is al gegund. Een aanbesteding wordt één keer gegund.',
};
