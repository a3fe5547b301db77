import type { TextTable } from '@koersvast/platform';

const map = 'Koppel de code bij “Onbekende codes”, of verbeter haar in het bestand.';

export const actualTextsNl: TextTable = {
  'actuals.import.title': 'Realisatie uit de grootboeken',
  'actuals.year': '{value} is geen boekjaar. Gebruik een jaartal zoals 2026.',
  'actuals.period': '{value} is geen periode. Gebruik 0 tot en met 13, zoals 3 of 2026-03.',
  'actuals.period-year': 'De periode noemt een ander jaar dan boekjaar {year}. Maak ze gelijk.',
  'actuals.municipality-unknown': `{value} is geen gemeente van dit programma. ${map}`,
  'actuals.municipality-missing': 'Bij {value} staat geen gemeente. Koppel de administratie bij “Onbekende codes”.',
  'actuals.buildingBlock-unknown': `{value} is geen bouwsteen van dit programma. ${map}`,
  'actuals.side-unknown': `{value} zegt niet of dit lasten of baten zijn. ${map}`,
  'actuals.side-missing':
    'Bij {value} staat niet of dit lasten of baten zijn. Koppel de rekening bij “Onbekende codes”.',
  'actuals.legalBasis-unknown': `{value} is geen grondslag. ${map}`,
  'actuals.legalBasis-missing': 'Bij {value} staat geen grondslag. Koppel de rekening bij “Onbekende codes”.',
  'actuals.taskField-unknown': `{value} is geen taakveld van dat boekjaar. ${map}`,
  'actuals.taskField-missing': 'Bij {value} staat geen taakveld. Koppel de rekening bij “Onbekende codes”.',
  'actuals.no-contract': 'In {month} loopt geen contract. Kies een andere grondslag, of verbeter boekjaar en periode.',
  'actuals.which-contract': 'In {month} loopt meer dan één contract. Zet de contractcode in de kolom Contract.',
  'actuals.reversed': 'Deze boeking is al teruggeboekt. Ververs de lijst.',
  'actuals.is-reversal': 'Dit is zelf een terugboeking. Kies de boeking die nu geldt.',
  'actuals.same-amount': 'Het nieuwe bedrag is gelijk aan het geboekte. Vul een ander bedrag in, of kies terugboeken.',
  'actuals.export.title': 'Realisatie',
  'actuals.export.title-year': 'Realisatie {year}',
  'actuals.export.sums': 'Lasten: {costs} euro. Baten: {income} euro.',
  'constraint.actual_reverses_key': 'Deze boeking is al teruggeboekt. Ververs de lijst.',
  'constraint.actual_identity_key': 'Deze boekingsregel is net ook door een ander geboekt. Ververs de lijst.',
};
