import type { TextTable } from '@koersvast/platform';

export const quarterlyRequestTextsNl: TextTable = {
  'quarterly.nothing-asked':
    'Over dit kwartaal valt niets te vragen: er zijn geen KPI’s en geen bouwstenen. Voeg die eerst toe.',
  'quarterly.due': 'De uiterste dag ligt voor het einde van het kwartaal. Kies een latere dag.',
  'quarterly.state': 'Dit kan niet in de toestand waarin de uitvraag nu is. Ververs de pagina.',
  'quarterly.recipient': 'Er is geen e-mailadres van de partner. Vul dat eerst in, of geef de werkmap zelf.',
  'quarterly.negative': 'Een negatief getal kan hier niet. Verlaag een eerdere opgave met een correctie.',
  'quarterly.too-large': 'Dit getal is te groot. Controleer of er geen cijfers te veel staan.',
  'quarterly.decimals': 'Dit getal heeft meer dan {most} decimalen. Rond het af.',
  'quarterly.other-request': 'Dit is de werkmap van {contract}, {quarter}. Kies de werkmap van deze uitvraag.',
  'quarterly.standing':
    'Er staat niet bij of de cijfers voorlopig of definitief zijn. Kies dat op het blad Vragenlijst.',
  'quarterly.running': 'Het kwartaal loopt nog; de cijfers kunnen alleen voorlopig zijn.',
  'quarterly.same-file': 'Dit bestand is al verwerkt, als versie {n}.',
  'quarterly.again': 'Er is al een werkmap verwerkt. Alleen wat anders is, wijzigt; leeg laat staan wat er stond.',
  'quarterly.nothing-new': 'In deze werkmap staat niets dat nog niet is verwerkt.',
  'quarterly.refused': 'Deze werkmap kan niet worden verwerkt: {why}',
  'quarterly.reason': 'Er is al een werkmap verwerkt. Schrijf op waarom de cijfers wijzigen.',
  'quarterly.received-later': 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
  'quarterly.missing': 'Niet ingevuld, zonder toelichting.',
  'quarterly.far': '{percent} % anders dan {before}, zonder toelichting.',
  'quarterly.far-amount': '{after}, {percent} % anders dan in {before}, zonder toelichting.',
  'quarterly.elsewhere':
    'Hier is al {booked} geboekt uit {documents}. De opgave ({stated}) is niet nog eens geboekt; stem het verschil af.',
  'quarterly.no-book': 'Deze maand heeft nog geen afgesproken budget; de besteding is niet geboekt.',
  'quarterly.open-findings':
    'Er staan nog {count} bevindingen open. Vraag een correctie, of schrijf bij elk waarom het zo goed is.',
  'quarterly.file-role': 'Dit bestand hoort niet bij deze uitvraag.',
  'constraint.quarterly_request_quarter_key': 'Over dit kwartaal is al een uitvraag. Open die.',
  'constraint.quarterly_submission_n_key': 'Iemand anders verwerkte tegelijk een werkmap. Ververs de pagina.',
  'constraint.plausibility_threshold_from_key': 'Vanaf deze dag geldt al een grens. Kies een andere dag.',
};
