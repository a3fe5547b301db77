import type { TextTable } from '@koersvast/platform';

export const traceTextsNl: TextTable = {
  'trace.wrong-joint': 'Een koppeling van {from} naar {to} bestaat niet in de rode draad.',
  'trace.not-suspect': 'Deze koppeling is niet verdacht (meer). Er valt niets te beoordelen.',
  'trace.withdrawn': 'Deze koppeling was al vervallen.',
};
