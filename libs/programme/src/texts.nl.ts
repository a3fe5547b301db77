import { documentTextsNl } from './documents/texts.nl';
import type { TextTable } from '@koersvast/platform';

export const programmeTextsNl: TextTable = {
  ...documentTextsNl,
  'programme.choice-does-not-fit':
    'Deze keuze past niet bij de vraag of de gemeente. Kies een mogelijkheid van dezelfde vraag.',
  'programme.name-twice': '“{name}” staat er twee keer in of is leeg. Geef elk een eigen naam.',
  'meeting.unknown-subject': 'Waar dit over gaat, bestaat niet of u mag het niet zien. Kies het opnieuw.',
  'meeting.no-minutes': 'Het verslag is leeg. Schrijf bij ten minste één punt wat is gezegd.',
  'meeting.nothing-to-mail': 'Van dit overleg is nog geen verslag. Schrijf het eerst.',
  'meeting.nobody-to-mail': 'Geen van de genodigden heeft een e-mailadres. Vul er een in bij het overleg.',
  'agenda.unknown': 'Dit agendapunt hoort niet bij dit overleg. Ververs de pagina.',
  'agenda.twice': 'Hetzelfde agendapunt staat er twee keer. Houd er één over.',
  'agenda.used':
    'Bij een punt dat u weghaalt, is al iets genotuleerd, besloten of afgesproken. Laat dat punt op de agenda staan.',
  'series.until': 'De laatste dag ligt voor de eerste dag. Kies een latere einddatum.',
  'series.too-many': 'Dit zijn meer dan {most} overleggen. Kies een eerdere einddatum of een ruimer ritme.',
  'series.timing': 'Kies een ritme, of een reeks die deze volgt; niet allebei.',
  'series.unknown-followed': 'Deze reeks bestaat niet of is beëindigd. Kies een andere reeks om te volgen.',
  'series.cycle': 'Deze reeks zou zichzelf volgen. Kies een andere reeks.',
  'series.ended': 'Deze reeks is beëindigd. Begin een nieuwe.',
  'constraint.meeting_series_term_check': 'De laatste dag ligt voor de eerste dag. Kies een latere einddatum.',
  'meeting.held': 'Van dit overleg staat een verslag vast; afzeggen kan niet meer.',
  'meeting.withdrawn': 'Dit overleg is afgezegd. Plan een nieuw overleg.',
  'action.unknown-owner':
    'Deze persoon mag dit niet zien. Kies een eigenaar met een rol in dit programma of deze werkgroep.',
  'action.unknown-meeting': 'Dit overleg hoort niet bij hetzelfde onderwerp. Kies een ander overleg.',
  'action.closed': 'Deze actie is al afgerond of vervallen. Maak een nieuwe actie.',
  'constraint.organisation_name_key': 'Er is al een organisatie met deze naam. Kies die uit de lijst.',
  'milestone.breach.law':
    '“{milestone}” komt te vroeg na “{after}”: {basis} eist {days} dagen. Op zijn vroegst {earliest}, niet {planned}.',
  'milestone.breach.document':
    '“{milestone}” komt eerder na “{after}” dan het aanbestedingsstuk zegt ({days} dagen, {basis}): vanaf {earliest}, niet {planned}.',
  'milestone.breach.lag': 'Tussen “{after}” en “{milestone}” zit minder tijd dan gepland: {earliest} werd {planned}.',
  'milestone.minimum': '{text} Kies minder dagen, of verplaats eerst de mijlpaal ervoor.',
  'milestone.plan-changed': 'De planning is veranderd sinds u het voorbeeld zag. Bekijk het voorbeeld opnieuw.',
  'milestone.nothing-moves': 'Zo verschuift er niets. Kies een ander aantal dagen.',
  'milestone.no-route': 'Deze mijlpaal vraagt geen besluit. Geef eerst aan wie moet besluiten.',
  'milestone.no-such-day': 'Deze dag bestaat niet. Kies een bestaande dag.',
  'milestone.use-shift': 'Van deze datum hangt meer af. Gebruik Verschuiven; dan ziet u vooraf wat meeschuift.',
  'milestone.waited-for': 'Er wachten nog {count} mijlpalen op deze. Maak die eerst los.',
  'decision-meeting.same-day': 'Op deze dag staat al een vergadering van dit orgaan. Kies een andere dag.',
  'milestone.unknown-tender': 'Kies een aanbesteding van dit programma.',
  'milestone.tied-to-tender':
    'Deze mijlpaal hangt vast aan een mijlpaal van een aanbesteding. Maak die eerst los bij Voorgangers.',
  'milestone.unknown-decision': 'Dit besluit hoort niet bij dit programma. Kies een besluit uit de lijst.',
  'milestone.unknown-predecessor': 'Kies een andere mijlpaal: een gedeelde, of een van dezelfde aanbesteding.',
  'milestone.predecessor-twice': 'Deze mijlpaal staat er twee keer in.',
  'milestone.minimum-half': 'Geef bij een minimum het aantal dagen, de herkomst en hoe het telt.',
  'milestone.circle': 'Zo wachten mijlpalen op elkaar. Haal een van de stappen weg.',
  'decision-proposal.unknown-municipality': 'Deze gemeente hoort niet bij dit programma.',
  'decision-proposal.unknown-decision': 'Dit besluit hoort niet bij dit programma. Kies een besluit uit de lijst.',
  'decision-meeting.deliver-after': 'Aanleveren kan niet na de vergadering. Kies een eerdere dag.',
  'decision-meeting.unknown-municipality': 'Deze gemeente hoort niet bij dit programma.',
  'constraint.scope_decision_code_key': 'Er is al een besluit met deze code. Kies een andere code.',
  'constraint.milestone_shift_append_only': 'Het logboek van verschuivingen verandert niet.',
  'constraint.programme_code_key': 'Er is al een programma met deze code. Kies een andere code.',
};
