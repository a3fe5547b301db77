import type { TextTable } from '@koersvast/platform';
import { iv3ExtractTextsNl } from './iv3-extracts/texts.nl';
import { pcCalendarTextsNl } from './pc-calendar/texts.nl';
import { pcPlanTextsNl } from './pc-plans/texts.nl';
import { reportAdoptionTextsNl } from './report-adoptions/texts.nl';
import { reportScheduleTextsNl } from './report-schedules/texts.nl';
import { reportTeamworkTextsNl } from './report-teamwork/texts.nl';
import { reportTemplateTextsNl } from './report-templates/texts.nl';
import { yearEndDossierTextsNl } from './year-end-dossiers/texts.nl';

export const accountabilityTextsNl: TextTable = {
  ...reportTemplateTextsNl,
  ...reportTeamworkTextsNl,
  ...reportAdoptionTextsNl,
  ...iv3ExtractTextsNl,
  ...yearEndDossierTextsNl,
  ...reportScheduleTextsNl,
  ...pcCalendarTextsNl,
  ...pcPlanTextsNl,
  'pc-report.draft': 'Dit rapport is nog een concept. Bevries het eerst.',
  'pc-report.frozen': 'Dit rapport is bevroren. Maak het bevriezen ongedaan om het te wijzigen.',
  'pc-report.signed': 'Dit rapport is ondertekend en verandert niet meer. Begin een nieuw rapport voor nieuwe cijfers.',
  'pc-report.not-signed': 'Alleen een ondertekend rapport krijgt een nieuwe versie. Dit rapport kunt u nog wijzigen.',
  'pc-report.nothing-to-compare': 'Dit is de eerste versie. Kies een ander rapport om mee te vergelijken.',
  'pc-report.followed': 'Dit rapport heeft al een nieuwe versie: {code}. Ga daarin verder.',
  'constraint.pc_report_succeeds_key': 'Dit rapport heeft al een nieuwe versie. Ga daarin verder.',
  'pc-report.title-missing': 'Geef het rapport een titel.',
  'pc-report.stand-before-year': 'De stand ligt voor het jaar {year}. Kies een datum in of na {year}.',
  'pc-report.threshold': 'Geef een bedrag van 0 of meer en een percentage van 0 tot en met 100.',
  'pc-report.bad-moment': 'Dit moment bestaat niet. Gebruik jjjj-mm-ddTuu:mm:ssZ.',
  'pc-report.unknown-municipality': 'Deze gemeente hoort niet bij dit programma. Kies een andere gemeente.',
  'pc-report.wrong-place': 'Deze gemeente hoort niet bij dit onderdeel van het rapport. Kies een ander onderdeel.',
  'pc-report.bad-token': 'Een levend cijfer in de tekst is beschadigd. Verwijder het en voeg het opnieuw in.',
  'pc-report.unknown-figure': '{source} staat niet op het budgetbord van dit rapport. Kies een ander cijfer.',
  'pc-report.no-variance': 'Voor {code} is nog geen prognose bekend, dus ook geen afwijking om toe te lichten.',
  'pc-report.blocked': 'Nog {count} te doen voor bevriezen. Eerst: {first}',
  'pc-report.open-remarks':
    'Nog niet afgehandeld: {count} van de opmerkingen. Handel ze af, of schrijf waarom ze niet in de weg staan.',
  'constraint.pc_report_freeze_stated_check':
    'Er staan nog opmerkingen open. Handel ze af, of schrijf waarom ze niet in de weg staan.',
  'pc-report.check.budget': 'Contractbudget is verdeeld over regels',
  'pc-report.check.totals': 'Totalen sluiten tot op de cent',
  'pc-report.check.summary': 'Verplichte onderdelen zijn geschreven',
  'pc-report.check.figures': 'Cijfers in de tekst zijn actueel',
  'pc-report.check.joints': 'Rode draad is zonder verdachte koppelingen',
  'pc-report.check.explanations': 'Afwijkingen boven de drempel zijn toegelicht',
  'pc-report.blocker.no-budget': 'Voor dit jaar is nog geen contractbudget verdeeld.',
  'pc-report.blocker.totals-differ': 'Van het contractbudget staat {amount} nog niet op regels.',
  'pc-report.blocker.no-words': '{heading} heeft nog geen tekst.',
  'pc-report.wrong-section': 'Dit onderdeel hoort niet bij het sjabloon van dit rapport. Kies een ander onderdeel.',
  'pc-report.blocker.stale-figure': '{code}: een cijfer bewoog sinds het schrijven.',
  'pc-report.blocker.stale-figures': '{code}: {count} cijfers bewogen sinds het schrijven.',
  'pc-report.blocker.suspect-joint': '{code} haalt een regel aan waarvan de herkomst wijzigde: {cause}.',
  'pc-report.blocker.not-explained': '{code} ({line}) wijkt meer af dan de drempel en is niet toegelicht.',
  'pc-report.blocker.no-owner': '{code} ({line}): de eigenaar van de maatregel ontbreekt.',
  'pc-report.blocker.no-text': '{code} ({line}): de toelichting ontbreekt.',
  'pc-report.blocker.no-measure': '{code} ({line}): de maatregel ontbreekt.',
  'pc-report.blocker.variance-moved': '{code} ({line}): de afwijking ging van {was} naar {now} sinds de toelichting.',
  'pc-report.way.paragraph': 'Lees de alinea opnieuw',
  'pc-report.way.thread': 'Beoordeel in de rode draad',
  'pc-report.way.explanation': 'Licht de afwijking toe',
  'pc-report.way.section': 'Schrijf dit onderdeel',
  'pc-report.way.budget': 'Open het contractbudget',
  'snapshot.not-rendered': 'De PDF en het rekenblad worden nog gemaakt. Probeer het over een halve minuut opnieuw.',
  'snapshot.check.SIGNED': 'Dit is precies het ondertekende bestand van {code}. U kunt het gebruiken.',
  'snapshot.check.APPENDED':
    'Dit is het ondertekende bestand van {code} met {size} bytes erachter, zoals opmerkingen of een handtekening van een ander programma. Gebruik het origineel.',
  'snapshot.check.SAME_CONTENT':
    'Elke waarde is gelijk aan {code}, maar het bestand is opnieuw opgeslagen. Gebruik het origineel als bewijs.',
  'snapshot.check.CHANGED': 'Dit bestand zegt {code} te zijn, maar is gewijzigd. Gebruik het origineel.',
  'snapshot.check.NOT_SIGNED':
    'Dit is een voorbeeld van bevroren inhoud van {report} en geen ondertekend papier. Vraag de momentopname.',
  'snapshot.check.DRAFT': 'Dit papier komt uit Koersvast, maar is een concept of is nooit ondertekend.',
  'snapshot.check.UNKNOWN': 'Dit bestand hoort niet bij een momentopname van dit programma.',
  'snapshot.found.names': 'Het bestand noemt {code}: {title}, stand {asOf}, ondertekend op {signedOn} door {signedBy}.',
  'snapshot.found.unknown-snapshot': 'Het bestand noemt {code}. Die momentopname staat niet in dit programma.',
  'snapshot.found.latest': '{code} is de laatste ondertekende versie van dit rapport.',
  'snapshot.found.superseded': '{code} is een eerdere versie: {newer} is later ondertekend, op {signedOn}.',
  'snapshot.found.content-named':
    'Het controlegetal van de inhoud in het bestand is dat van {code}; het bestand eromheen is anders.',
  'snapshot.found.content-other': 'Het controlegetal van de inhoud in het bestand hoort niet bij {code}.',
  'snapshot.found.larger': 'Het bestand is {difference} bytes groter dan het ondertekende: {size} tegen {signed}.',
  'snapshot.found.smaller': 'Het bestand is {difference} bytes kleiner dan het ondertekende: {size} tegen {signed}.',
  'snapshot.found.same-size': 'Het bestand is even groot als het ondertekende: {size} bytes.',
  'snapshot.found.first-byte': 'Het eerste verschil staat op byte {at}.',
  'snapshot.found.resaved': 'Het bestand is opnieuw opgeslagen met {producer}.',
  'snapshot.found.pages-unreadable': 'Welke bladzijden anders zijn, is aan de bouw van dit bestand niet te zien.',
  'snapshot.found.page-count': 'Het bestand heeft {count} bladzijden; het ondertekende heeft er {signed}.',
  'snapshot.found.pages-same':
    'Elke bladzijde is gelijk. Het verschil zit eromheen: in de gegevens over het bestand, de lettertypen of de structuur.',
  'snapshot.found.pages-changed': 'Anders van inhoud: bladzijde {pages} van {signed}.',
  'snapshot.found.sheets-gone': 'Deze werkbladen ontbreken: {names}.',
  'snapshot.found.sheets-came': 'Deze werkbladen zijn toegevoegd: {names}.',
  'snapshot.advice.SIGNED': 'U kunt dit papier gebruiken en bewaren als bewijs.',
  'snapshot.advice.SIGNED_OLDER':
    'Dit papier blijft het bewijs van wat toen is ondertekend. Gebruik {newer} voor de laatste cijfers.',
  'snapshot.advice.APPENDED': 'Haal het origineel uit {code} en bewaar opmerkingen apart.',
  'snapshot.advice.SAME_CONTENT': 'De cijfers kloppen. Haal voor het dossier het origineel uit {code}.',
  'snapshot.advice.CHANGED':
    'Gebruik deze cijfers niet. Haal het origineel uit {code} en vraag de afzender waar dit bestand vandaan komt.',
  'snapshot.advice.NOT_SIGNED': 'Gebruik dit niet als ondertekend papier. Vraag de controller de momentopname.',
  'snapshot.advice.DRAFT': 'Wacht op het ondertekende rapport, of vraag de controller welke momentopname geldt.',
  'snapshot.advice.UNKNOWN':
    'Kijk of u het juiste programma koos. Is dat zo, vraag dan de afzender waar het bestand vandaan komt.',
  'constraint.pc_report_frozen_check': 'Dit rapport is bevroren. Maak het bevriezen ongedaan om het te wijzigen.',
  'constraint.pc_report_signed_check': 'Dit rapport is ondertekend en verandert niet meer.',
};
