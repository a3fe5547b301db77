import type { TextTable } from '@koersvast/platform';

export const offerTextsNl: TextTable = {
  'offer.received-in-future': 'Dit moment ligt in de toekomst. Vul het moment van ontvangst in dat het platform noemt.',
  'offer.no-deadline': 'Deze aanbesteding heeft nog geen sluitingsmoment. Vul dat eerst in bij de aanbesteding.',
  'offer.too-early': 'De inschrijvingen gaan pas open na de sluiting op {deadline}.',
  'offer.late-reason':
    'Deze inschrijving kwam na de sluiting. Leg vast waarom zij wordt geweigerd; de inschrijver leest dat in de brief.',
  'offer.kvk': 'Een KvK-nummer heeft acht cijfers.',
  'offer.email': 'Dit is geen e-mailadres. Controleer het, of laat het leeg.',
  'offer.sealed':
    'De inschrijvingen zijn voor u nog gesloten. Ze gaan open door twee inkopers; een beoordelaar tekent eerst de verklaring.',
  'offer.assessment-begun':
    'De beoordeling is begonnen. Daarna komt er geen inschrijving of stuk meer bij; leg een aanvulling vast als antwoord op een vraag.',
  'offer.assessment-not-begun': 'De beoordeling is nog niet begonnen. Begin die eerst; dan staat vast waarop u toetst.',
  'offer.decided-REGISTERED': 'Deze inschrijving is nog niet getoetst.',
  'offer.decided-REFUSED': 'Deze inschrijving is geweigerd en wordt niet beoordeeld.',
  'offer.decided-ADMITTED': 'Deze inschrijving is al toegelaten.',
  'offer.decided-SET_ASIDE': 'Deze inschrijving is terzijde gelegd.',
  'offer.unknown-check': 'Deze eis hoort niet bij de toets van deze inschrijving. Ververs de lijst.',
  'offer.out-of-order': '{code} komt later aan de beurt. Rond eerst deze stap af: {stage}.',
  'offer.fails': 'Deze inschrijving voldoet niet aan {codes}. Leg haar terzijde met een motivering.',
  'offer.checks-open': 'Nog niet alles is vastgesteld: {count} open. Toets die eerst.',
  'offer.need-evidence': 'Noem waar in de inschrijving het bewijs staat.',
  'offer.need-reason': 'Geef de reden.',
  'offer.asked-in-future': 'Deze dag ligt in de toekomst. Leg de vraag vast wanneer zij is verzonden.',
  'offer.not-unclear': 'Vragen kan over wat onduidelijk is. Leg eerst vast wat er onduidelijk is.',
  'offer.answer-day': 'Er is geen vraag van voor die dag. Controleer de datum van het antwoord.',
  'offer.second-of-bidder': 'Van deze inschrijver is {code} al toegelaten. Een inschrijver doet één keer mee.',
  'constraint.offer_opening_tender_key': 'De opening van deze aanbesteding is al gevraagd.',
  'constraint.offer_opening_two_persons_check': 'Openen doet u met een tweede inkoper.',
  'constraint.offer_opening_once': 'De inschrijvingen zijn één keer geopend; dat verandert niet meer.',
  'constraint.offer_opening_deadline': 'De inschrijvingen gaan pas open na de sluiting.',
  'constraint.offer_late_check': 'Een te late inschrijving blijft geweigerd.',
};
