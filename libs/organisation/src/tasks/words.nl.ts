export const AREA_NAMES: Record<string, string> = {
  CONTRACT: 'Contractmanagement',
  ADMINISTRATION: 'Administratie',
  PAYMENT: 'Betaling',
  REPORTING: 'Begroting en verslag',
  DATA: 'Gegevens',
  QUALITY: 'Kwaliteit en toezicht',
  COMPLAINTS: 'Klachten en bezwaar',
  LEGAL: 'Juridisch en regio',
  COMMUNICATION: 'Communicatie',
  OTHER: 'Overig',
};
