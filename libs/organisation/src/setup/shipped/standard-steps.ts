/** What usually has to be arranged before an implementation organisation can start; to choose from. */
export const STANDARD_STEPS: readonly { code: string; title: string }[] = [
  { code: 'rechtsvorm', title: 'Rechtsvorm gekozen en in elke gemeente besloten' },
  { code: 'mandaat', title: 'Mandaatbesluiten genomen en vastgelegd' },
  { code: 'taken', title: 'Taken verdeeld, elk met één eindverantwoordelijke' },
  { code: 'formatie', title: 'Formatie vastgesteld en functies bezet' },
  { code: 'overleg', title: 'Overlegstructuur ingericht en eerste overleg gepland' },
  { code: 'begroting', title: 'Begroting van de uitvoeringsorganisatie vastgesteld' },
  { code: 'bankrekening', title: 'Betaling en bevoorschotting ingericht' },
  { code: 'gegevens', title: 'Afspraken over gegevens en privacy getekend' },
  { code: 'toezicht', title: 'Toezicht op kwaliteit en rechtmatigheid belegd' },
  { code: 'klachten', title: 'Klachtenroute bekendgemaakt' },
  { code: 'calamiteiten', title: 'Draaiboek voor calamiteiten en continuïteit vastgesteld' },
  { code: 'archief', title: 'Dossier en archief ingericht' },
  { code: 'afbakening', title: 'Afbakening met de regio vastgelegd' },
  { code: 'overdracht', title: 'Overdracht van inkoop naar contractmanagement afgerond' },
];
