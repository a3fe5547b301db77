import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';
import classes from './contracts.module.css';

type Contract = components['schemas']['ContractResponse'];

/** How many parts of the dossier are filled in. */
export const Completeness = ({ contract: { missing, partCount } }: { contract: Contract }) => (
  <StatusChip
    status={missing.length === 0 ? 'APPROVED' : 'DRAFT'}
    label={t('contract.complete.of', { filled: partCount - missing.length, total: partCount })}
  />
);

/** What still has to be filled in, in words; nothing once the dossier is complete. */
export function MissingParts({ contract: { missing, state } }: { contract: Contract }) {
  if (missing.length === 0 || state === 'ENDED') return null;
  const parts = missing.map((part) => t(`contract.missing.${part}`)).join(', ');
  return <p className={classes.missing}>{t('contract.missing', { parts })}</p>;
}
