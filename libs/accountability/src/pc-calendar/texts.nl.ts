import type { TextTable } from '@koersvast/platform';

export const pcCalendarTextsNl: TextTable = {
  'constraint.report_plan_order_check':
    'De dagen van de planning staan niet op volgorde. Kies een andere dag van de raad.',
};
