import type { TextTable } from '@koersvast/platform';

export const traceTextsNl: TextTable = {
  'trace.wrong-joint': 'Een koppeling van {from} naar {to} bestaat niet in de rode draad.',
  'trace.not-suspect': 'Deze koppeling is niet verdacht (meer). Er valt niets te beoordelen.',
  'trace.withdrawn': 'Deze koppeling was al vervallen.',
  'constraint.trace_link_ends_check': 'Een koppeling gaat van het ene record naar een ander, niet naar zichzelf.',
};
