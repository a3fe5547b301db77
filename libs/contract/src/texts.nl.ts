import type { TextTable } from '@koersvast/platform';

export const contractTextsNl: TextTable = {
  'contract.state': 'Dit kan niet in de toestand waarin het contract is. Ververs de pagina.',
  'contract.term': 'De laatste dag ligt voor de eerste dag. Kies een latere einddatum.',
  'constraint.contract_award_key': 'Van deze gunning is al een contract gemaakt. Open dat contract.',
  'constraint.contract_term_check': 'De laatste dag ligt voor de eerste dag. Kies een latere einddatum.',
};
