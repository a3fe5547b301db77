import type { ContractTabProps } from '@web/shell/contract-tab';
import { DocumentTable } from './document-table';

/** The dossier of one contract. */
export const ContractDocuments = ({ contract }: ContractTabProps) => (
  <DocumentTable record={{ kind: 'contract', id: contract.id }} />
);
