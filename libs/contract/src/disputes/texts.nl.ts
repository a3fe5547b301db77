import type { TextTable } from '@koersvast/platform';

export const disputeTextsNl: TextTable = {
  'dispute.closed': 'Deze kwestie is gesloten en verandert niet meer. Begin zo nodig een nieuwe.',
  'dispute.top': 'Dit is de hoogste trede. Leg de uitkomst vast.',
  'dispute.unknown-owner': 'Deze persoon werkt niet in dit programma. Kies iemand die er een rol heeft.',
  'constraint.dispute_step_open_key': 'Een collega zette net een volgende trede. Ververs de pagina.',
  'constraint.dispute_step_level_key': 'Een collega zette net een volgende trede. Ververs de pagina.',
};
