/** The names that no nota may hold. */
export const guardedNameTextsNl: Record<string, string> = {
  'clarification.names.intro':
    'Deze namen mogen in geen nota staan. Namen uit de marktconsultatie bewaakt Koersvast daarnaast vanzelf.',
  'clarification.names.caption': 'Bewaakte namen',
  'clarification.names.column.name': 'Naam',
  'clarification.names.column.kind': 'Herkomst',
  'clarification.names.column.deed': 'Wat u kunt doen',
  'clarification.names.column.since': 'Sinds',
  'clarification.names.kind.PARTY': 'Partij bij een vraag',
  'clarification.names.kind.PRODUCT': 'Andere naam of product',
  'clarification.names.party': 'Partij van deze aanbesteding: blijft bewaakt.',
  'clarification.names.add': 'Naam bewaken',
  'clarification.names.add.text':
    'Bijvoorbeeld een merk, een methode of een directeur. Een antwoord of nota waarin de naam staat, kan dan niet uit.',
  'clarification.names.add.field': 'Naam',
  'clarification.names.add.need': 'Vul de naam in.',
  'clarification.names.added': '“{name}” wordt bewaakt.',
  'clarification.names.remove': 'Van de lijst halen',
  'clarification.names.remove.title': '“{name}” niet meer bewaken?',
  'clarification.names.remove.text':
    'De anonimiteitstoets meldt deze naam niet meer. Wie dit deed, wanneer en waarom, staat in de audit.',
  'clarification.names.empty': 'Nog geen namen',
  'clarification.names.empty.text':
    'Namen komen hier zodra u bij een vraag een partij of andere namen invult. U kunt er ook zelf een bewaken.',
};
