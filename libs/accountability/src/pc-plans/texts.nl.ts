import type { TextTable } from '@koersvast/platform';

export const pcPlanTextsNl: TextTable = {
  'pc-plan.withdrawn': 'Dit werkplan is ingetrokken. Maak een nieuw werkplan.',
  'pc-plan.earlier-step': 'Een eerdere stap is nog niet gezet: {step}. Zet die eerst.',
  'pc-plan.later-step': 'Een latere stap is al gezet: {step}. Open die eerst.',
  'pc-plan.step-done': 'Deze stap is al gezet.',
  'pc-plan.step-open': 'Deze stap is nog niet gezet.',
  'pc-plan.stranger': 'Deze persoon werkt niet in dit programma. Kies een collega.',
  'pc-plan.after-step': 'Deze dag ligt na de stap ({on}). Kies een dag op of voor de stap.',
  'pc-plan.task-closed': 'Deze taak is al klaar of vervallen.',
  'constraint.pc_plan_key': 'Deze gemeente heeft al een werkplan voor dit stuk en jaar. Open dat.',
};
