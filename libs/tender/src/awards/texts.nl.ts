import type { TextTable } from '@koersvast/platform';

export const awardTextsNl: TextTable = {
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
