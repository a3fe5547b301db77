import type { TextTable } from '@koersvast/platform';

export const organisationTextsNl: TextTable = {
  'organisation.withdrawn': 'Dit is vervallen en verandert niet meer. Ververs de pagina.',
  'organisation.unknown-reference': 'Dit hoort niet bij dit programma. Kies het uit de lijst.',
  'organisation.unknown-colleague': 'Deze persoon heeft geen rol in dit programma. Kies een collega uit de lijst.',
  'organisation-unit.place': 'Een team valt onder één gemeente of onderdeel; een gezamenlijk orgaan onder geen.',
  'organisation-unit.circle': 'Zo valt dit onderdeel onder zichzelf. Kies een ander onderdeel.',
  'organisation-unit.in-use': 'Hier vallen nog teams, functies of taken onder. Verplaats die eerst.',
  'constraint.organisation_unit_name_key': 'Er is al een onderdeel met deze naam. Kies een andere naam.',
  'organisation-task.unknown-standard': '“{code}” staat niet in de meegeleverde lijst. Kies uit de lijst.',
  'organisation-task.one-party': 'Kies één gemeente of één gezamenlijk orgaan.',
  'organisation-task.accountable':
    '{name} is al eindverantwoordelijk voor deze taak. Neem de A over, of haal haar daar eerst weg.',
  'constraint.organisation_task_title_key': 'Er is al een taak met deze naam. Kies een andere naam.',
  'constraint.task_assignment_accountable_key': 'Er is al een eindverantwoordelijke voor deze taak. Ververs de pagina.',
  'organisation-function.place': 'Kies één gemeente of één onderdeel waar deze functie bij hoort.',
  'organisation-function.filled': 'Er is meer bezet dan er is. Verlaag de bezetting of verhoog de omvang.',
  'governance-body.circle': 'Zo legt dit orgaan verantwoording af aan zichzelf. Kies een ander orgaan.',
  'governance-body.unknown-meeting':
    'Dit overleg hoort niet bij het programma of een contract. Kies een ander overleg.',
  'constraint.governance_body_name_key': 'Er is al een orgaan met deze naam. Kies een andere naam.',
  'constraint.governance_meeting_once_key': 'Dit overleg hoort al bij een orgaan.',
  'governance-member.place': 'Kies één gemeente of één onderdeel, of geen van beide.',
  'governance-member.term': 'De laatste dag ligt voor de eerste. Kies een latere dag.',
  'legal-form.unknown': '“{code}” staat niet in de lijst met rechtsvormen. Kies uit de lijst.',
  'care-boundary.nothing': 'Kies een bouwsteen of noem de soort hulp.',
  'care-boundary.term': 'De laatste dag ligt voor de eerste. Kies een latere dag.',
  'care-boundary.move-day': 'Kies een dag na het begin en binnen de looptijd.',
  'constraint.care_boundary_once_excl':
    'Deze zorg staat in deze periode al op een plek. Verplaats die vanaf een dag, in plaats van er een naast te zetten.',
  'mandate.holder': 'Geef het mandaat aan een rol of aan een persoon: kies één van beide.',
  'mandate.giver': 'Kies wie het mandaat gaf: een gemeente of een gezamenlijk orgaan.',
  'mandate.term': 'De laatste dag ligt voor de eerste. Kies een latere dag.',
  'mandate.ends-later': 'Dit mandaat eindigt al eerder. Leg voor daarna een nieuw mandaat vast.',
  'mandate.replace-day': 'Kies een dag na het begin van dit mandaat en binnen zijn looptijd.',
  'mandate.no-amount': 'Bij dit onderwerp hoort geen bedrag. Laat het bedrag leeg.',
  'mandate.below-zero': 'Een mandaat gaat tot een bedrag van nul of meer.',
  'mandate.own': 'U kunt niet uw eigen mandaat vastleggen of wijzigen. Vraag een andere beheerder.',
  'mandate.too-low': 'Dit gaat om {amount} en uw mandaat ({codes}) gaat tot en met {limit}. Bevoegd: {who}.',
  'mandate.too-low-nobody':
    'Dit gaat om {amount} en uw mandaat ({codes}) gaat tot en met {limit}. Niemand heeft een mandaat tot dit bedrag; vraag de beheerder het mandaatbesluit vast te leggen.',
  'mandate.missing': 'U hebt hiervoor vandaag geen mandaat namens alle gemeenten. Bevoegd: {who}.',
  'mandate.missing-nobody':
    'Niemand heeft hiervoor vandaag een mandaat dat ver genoeg reikt. Vraag de beheerder het mandaatbesluit vast te leggen.',
  'constraint.mandate_once_excl':
    'Voor dezelfde houder, gever en hetzelfde onderwerp geldt in deze periode al een mandaat. Laat dat eerst eindigen of vervang het.',
};
