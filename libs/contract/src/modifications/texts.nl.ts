import type { TextTable } from '@koersvast/platform';

export const modificationTextsNl: TextTable = {
  'modification.submitted': 'Deze wijziging wacht op akkoord. Haal de vraag terug om haar te veranderen.',
  'modification.approved': 'Deze wijziging heeft akkoord en verandert niet meer. Maak zo nodig een nieuwe wijziging.',
  'modification.withdrawn': 'Deze wijziging is ingetrokken. Begin een nieuwe.',
  'modification.not-submitted': 'Voor deze wijziging is geen akkoord gevraagd.',
  'modification.contract-not-active': 'Het contract loopt niet. Teken het contract eerst; daarna kunt u het wijzigen.',
  'modification.incomplete': 'De wijziging is nog niet compleet. Verbeter de genoemde velden.',
  'modification.need-day': 'Kies de dag waarop de wijziging ingaat.',
  'modification.no-regime': 'De regels voor wijzigingen gelden vanaf 01-07-2016. Kies een latere dag.',
  'modification.outside-term': 'Deze dag ligt buiten de looptijd. Kies een dag van {first} tot en met {last}.',
  'modification.ends-before': 'De nieuwe laatste dag ligt voor de dag waarop de wijziging ingaat. Kies een latere dag.',
  'modification.need-value': 'Vul de waarde van het contract bij de gunning in. Zonder V is er geen som.',
  'modification.need-clause': 'Noem de clausule die de indexering regelt, of haal de geïndexeerde waarde weg.',
  'modification.year': 'Dit jaar valt buiten de looptijd. Kies een jaar van {first} tot en met {last}.',
  'modification.year-double': 'Dit jaar staat er al. Voeg de bedragen samen.',
  'modification.years-sum': 'De jaren tellen op tot {total}, de wijziging is {amount}. Maak beide gelijk.',
  'modification.year-below-zero':
    'In {years} haalt de wijziging meer af dan het contract waard is. Verklein het bedrag van dat jaar.',
  'modification.contractor-stays':
    'U noemt een nieuwe opdrachtnemer, maar antwoordde dat hij niet wordt vervangen. Verbeter een van beide.',
  'modification.need-contractor': 'Noem de nieuwe opdrachtnemer.',
  'modification.open': 'Er staat nog een toetsvraag open. Beantwoord haar eerst.',
  'modification.need-ground': 'Kies de grond waarop u besluit.',
  'modification.over-limit': 'Grond {ground} past niet: het bedrag gaat over de grens. Kies een andere grond.',
  'modification.need-reason': 'U besluit anders dan geadviseerd. Schrijf op waarom.',
  'modification.need-motivation': 'Schrijf een motivering. Zonder motivering kunt u geen akkoord vragen.',
  'modification.obligation-unknown':
    'Deze verplichting hoort niet bij dit contract, bindt niet meer of heeft al een tekst van na de ingangsdag. Kies een andere.',
  'modification.no-notice': 'Deze wijziging hoeft niet te worden aangekondigd.',
  'modification.published-day': 'Kies een dag vanaf het akkoord tot en met vandaag.',
  'constraint.modification_original_value_check': 'De waarde van het contract is meer dan nul.',
  'constraint.modification_indexed_value_check': 'De geïndexeerde waarde is meer dan nul.',
  'constraint.modification_stands_check': 'Deze wijziging staat vast en verandert niet meer.',
  'constraint.modification_four_eyes_check':
    'Een wijziging vraagt een tweede persoon. U kunt uw eigen wijziging niet goedkeuren.',
};
