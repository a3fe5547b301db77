import type { TextTable } from '@koersvast/platform';

export const awardTextsNl: TextTable = {
  'award.already': 'Deze aanbesteding is al gegund. Een aanbesteding wordt één keer gegund.',
  'award.tender-closed': 'Deze aanbesteding is afgesloten en kan niet meer worden gegund.',
  'award.other-tender': 'Deze baseline is van een andere aanbesteding. Kies een baseline van deze aanbesteding.',
  'award.unknown-baseline': 'Deze baseline is niet gevonden. Kies een baseline met akkoord.',
  'award.baseline-not-approved':
    '{name} heeft nog geen akkoord van een tweede inkoper. Gun pas nadat dat akkoord er is.',
  'award.in-future': 'Deze dag ligt in de toekomst. Leg de gunning vast wanneer het besluit is genomen.',
  'award.use-ranking': 'Er zijn inschrijvingen geregistreerd. Beoordeel die en gun uit de rangorde.',
  'award.not-advised': 'Leg eerst het gunningsadvies vast. Daarna kunt u gunnen.',
  'award.not-ranked': 'Deze inschrijving staat niet in de rangorde.',
  'award.promise-requirement': 'Deze eis staat niet in de baseline waarop is beoordeeld.',
  'award.promise-file': 'Dit stuk hoort niet bij de inschrijving waaraan u gunt.',
  'award.promise-page': 'Kies eerst het stuk waarin deze bladzijde staat.',
  'award.promise-criterion': 'Dit criterium hoort niet bij deze beoordeling.',
  'award.not-first':
    'Deze inschrijving is niet de eerste van de rangorde. Afwijken kan met een motivering en een tweede inkoper.',
  'award.no-deviation': 'Dit is de eerste van de rangorde. Leg de gunning gewoon vast.',
  'award.by-hand': 'Deze gunning is met de hand vastgelegd. Het proces-verbaal staat in het andere systeem.',
  'award.no-letters': 'Bij deze gunning horen geen brieven in Koersvast.',
  'award.letters-sent': 'De brieven zijn verzonden en veranderen niet meer.',
  'award.need-advantages':
    'Noem eerst de relatieve voordelen van de winnaar in de brief aan {codes}. Zonder die voordelen is een afwijzing niet gemotiveerd.',
  'award.no-email':
    'Van {codes} is geen e-mailadres bekend. Vul dat aan bij de inschrijving, of verzend de brieven elders en leg dat vast.',
  'award.mail-today': 'Per e-mail verzenden gaat vandaag. Kies de datum van vandaag.',
  'award.send-day': 'Verzenden kan op of na de dag van het besluit, en niet in de toekomst.',
  'award.sent-by-letters': 'De verzenddag volgt uit de brieven.',
  'award.day-in-future': 'Deze dag ligt in de toekomst.',
  'award.proceeding-decided': 'De uitspraak is al vastgelegd.',
  'award.decided-before-served': 'De uitspraak kan niet voor de dagvaarding liggen.',
  'award.kvk': 'Een KvK-nummer heeft acht cijfers.',
  'constraint.award_tender_key': 'Deze aanbesteding is al gegund. Een aanbesteding wordt één keer gegund.',
  'constraint.award_proposal_open_key': 'Er wacht al een voorstel op akkoord. Wacht op dat besluit.',
  'constraint.award_letter_final': 'De brieven zijn verzonden en veranderen niet meer.',
};
