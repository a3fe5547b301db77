import type { TextTable } from '@koersvast/platform';

export const workgroupTextsNl: TextTable = {
  'workgroup.member-name': 'Vul de naam in van dit lid.',
  'workgroup.client-by-role':
    'Wie namens cliënten spreekt, staat hier alleen met de rol. Haal naam, e-mailadres en trekkerschap weg.',
  'workgroup.unknown-organisation': 'Deze organisatie hoort niet bij dit programma. Kies er een uit de lijst.',
  'workgroup.left-before': 'Het vertrek ligt voor de start van het lidmaatschap. Kies een latere datum.',
  'workgroup.member-left': 'Dit lid is al vertrokken. Voeg een nieuw lid toe.',
  'workgroup.member-noted':
    'Bij dit lidmaatschap staat een maatregel in Betrokkenheid vooraf; het blijft in het register. Leg het vertrek vast.',
  'workgroup.not-delivered':
    'Er is nog geen bestand ingeleverd, of het is al gepubliceerd. Lever eerst het bestand in.',
  'workgroup.published-where': 'Geef het publicatienummer van TenderNed, of vul in waar het staat.',
  'workgroup.deliverable-closed': 'Dit product is gepubliceerd of ingetrokken en staat vast. Maak een nieuw product.',
  'workgroup.no-feedback': 'Deze werkgroep heeft nog geen zinnen ingebracht. Er is niets terug te koppelen.',
  'workgroup.no-minutes': 'Van dit overleg is nog geen verslag. Schrijf eerst het verslag.',
  'workgroup.no-recipients': 'Geen lid heeft een e-mailadres. Vul bij de leden een zakelijk adres in.',
  'constraint.workgroup_member_lead_key':
    'Deze werkgroep heeft al een trekker. Laat eerst de huidige trekker vertrekken of maak die gewoon lid.',
  'constraint.workgroup_member_email_key': 'Er is al een lid met dit e-mailadres in deze werkgroep.',
  'constraint.workgroup_member_clients_check': 'Wie namens cliënten spreekt, staat hier alleen met de rol.',
  'constraint.workgroup_member_period_check': 'Het vertrek ligt voor de start van het lidmaatschap.',
  'constraint.workgroup_deliverable_published_check':
    'Een gepubliceerd product heeft een datum, een bestand en een plaats van publicatie.',
};
