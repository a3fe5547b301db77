import { t } from '@web/texts';
import { amount } from '@web/ui/format';

/** What the receivable on the BCF moves beside the lasten; nothing when no VAT comes back. */
export const ReceivableEffect = ({ change }: { change: string }) =>
  change === '0.00' ? null : (
    <p className="kv-caption">{t('amendment.effect.receivable', { amount: amount(change, { plus: true }) })}</p>
  );
