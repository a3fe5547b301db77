/** What an assessor signs before seeing any offer. A change of words is a new version: what was signed stays as it was. */
export const DECLARATION = {
  version: '2026-1',
  text: [
    'Ik heb geen financieel, persoonlijk of ander belang bij de uitkomst van deze aanbesteding en bij geen van de inschrijvers.',
    'Ik ben of was de afgelopen twaalf maanden niet werkzaam voor, en heb geen nauwe band met, een partij die kan inschrijven.',
    'Wat ik in deze beoordeling lees en hoor, houd ik geheim; ik deel het alleen met de andere beoordelaars en de inkoper.',
    'Ik beoordeel zelfstandig, op grond van de inschrijving en de bekendgemaakte criteria, en motiveer elke score.',
    'Verandert hier iets in, dan meld ik dat direct en stop ik met beoordelen.',
  ].join('\n'),
} as const;
