import type { TaskArea } from '../domain/areas';

export interface StandardTask {
  code: string;
  area: TaskArea;
  title: string;
  description: string;
}

const task = (code: string, area: TaskArea, title: string, description: string): StandardTask => ({
  ...{ code, area, title, description },
});

/** What an organisation has to arrange once it contracted one partner: a list to choose from, not to swallow whole. */
export const STANDARD_TASKS: readonly StandardTask[] = [
  task(
    'contract-volgen',
    'CONTRACT',
    'Contract volgen',
    'Verplichtingen, prestaties en risico’s bijhouden en bespreken met de partner.',
  ),
  task(
    'contract-wijzigen',
    'CONTRACT',
    'Contractwijzigingen voorbereiden',
    'Toets, motivering, besluit en aankondiging van een wijziging.',
  ),
  task(
    'contract-verlengen',
    'CONTRACT',
    'Verlengen of opzeggen voorbereiden',
    'Op tijd een voorstel doen voor verlenging, opzegging of een nieuwe aanbesteding.',
  ),
  task(
    'leveranciersgesprek',
    'CONTRACT',
    'Overleg met de partner voeren',
    'Agenda, verslag en acties van het overleg op elk niveau.',
  ),
  task(
    'dossier',
    'ADMINISTRATION',
    'Contractdossier bijhouden',
    'Versies, besluiten, correspondentie en bewaartermijnen.',
  ),
  task(
    'berichtenverkeer',
    'ADMINISTRATION',
    'Administratief verkeer inrichten',
    'Afspraken over berichten, toewijzingen en correcties, voor zover die gelden.',
  ),
  task(
    'onderaannemers',
    'ADMINISTRATION',
    'Onderaannemers bijhouden',
    'Register van onderaannemers en de instemming van de opdrachtgever.',
  ),
  task('bevoorschotten', 'PAYMENT', 'Bevoorschotten', 'Termijnen betaalbaar stellen volgens het afgesproken schema.'),
  task(
    'afrekenen',
    'PAYMENT',
    'Afrekenen',
    'Voorlopige en definitieve afrekening per jaar, met de verdeling over de gemeenten.',
  ),
  task(
    'verdelen',
    'PAYMENT',
    'Kosten verdelen over de gemeenten',
    'Verdeelsleutel toepassen en de uitkomst afstemmen met elke gemeente.',
  ),
  task(
    'begroting',
    'REPORTING',
    'Begroting en prognose opstellen',
    'Jaarbudget, bijstelling en prognose voor de P&C-cyclus van elke gemeente.',
  ),
  task(
    'verantwoorden',
    'REPORTING',
    'Verantwoorden aan college en raad',
    'P&C-rapporten, raadsinformatie en jaarstukken.',
  ),
  task(
    'kwartaaluitvraag',
    'DATA',
    'Kwartaaluitvraag doen',
    'Uitvragen, controleren en verwerken wat de partner aanlevert.',
  ),
  task(
    'indicatoren',
    'DATA',
    'Indicatoren duiden',
    'Uitkomsten en trends uitleggen, met kleine aantallen afgeschermd.',
  ),
  task('beleidsinformatie', 'DATA', 'Beleidsinformatie leveren', 'Wettelijke en landelijke leveringen bewaken.'),
  task('privacy', 'DATA', 'Gegevensbescherming bewaken', 'Verwerkingsafspraken, beveiliging en datalekken.'),
  task(
    'kwaliteit',
    'QUALITY',
    'Kwaliteit en rechtmatigheid toezien',
    'Kwaliteitstoezicht, materiële controle en opvolging van bevindingen.',
  ),
  task('calamiteiten', 'QUALITY', 'Calamiteiten opvolgen', 'Melding, bestuurlijke informatie en leren van onderzoek.'),
  task(
    'continuiteit',
    'QUALITY',
    'Continuïteit van de partner volgen',
    'Financiële signalen en het draaiboek als levering in gevaar komt.',
  ),
  task(
    'klachten',
    'COMPLAINTS',
    'Klachten behandelen',
    'Klachten over de uitvoering en over de toegang, elk bij de juiste partij.',
  ),
  task(
    'bezwaar',
    'COMPLAINTS',
    'Bezwaar en beroep behandelen',
    'Bezwaren tegen beschikkingen en de gevolgen voor de opdracht.',
  ),
  task('verordening', 'LEGAL', 'Verordening en nadere regels onderhouden', 'Gelijkluidende regels in alle gemeenten.'),
  task('geschillen', 'LEGAL', 'Geschillen voeren', 'Escaleren, ingebrekestelling en juridische bijstand.'),
  task('regio', 'LEGAL', 'Regionale afstemming', 'Aansluiting op wat met de regio is belegd.'),
  task(
    'communicatie',
    'COMMUNICATION',
    'Communiceren met gezinnen en verwijzers',
    'Wat verandert er, voor wie en wanneer.',
  ),
  task('persvragen', 'COMMUNICATION', 'Pers- en raadsvragen beantwoorden', 'Eén lijn voor alle gemeenten.'),
];
