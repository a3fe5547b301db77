import type { TextTable } from '@koersvast/platform';

export const deskTextsNl: TextTable = {
  'calendar.turned-around': 'De laatste dag ligt voor de eerste. Draai ze om.',
  'calendar.too-long': 'Dit is te lang om in één keer te tonen. Vraag hooguit {days} dagen.',
  'calendar.feed-unknown': 'Deze koppeling bestaat niet meer. Maak in Koersvast een nieuwe koppeling.',
  'finance-date.rule': 'Geef een dag en een maand, of een andere datum met het aantal dagen erna.',
  'finance-date.no-such-day': 'Dag {day} bestaat niet in maand {month}. Kies een bestaande dag.',
  'finance-date.circle': 'Zo wachten deze datums op elkaar. Kies een andere datum om te volgen.',
  'finance-date.unknown': 'Deze datum bestaat niet. Kies een datum uit de lijst.',
  'finance-date.other-year': 'Kies een dag in {year}.',
};
