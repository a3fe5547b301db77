import { IconAlertOctagon, IconArchive, IconCircleCheck, IconCircleDashed, IconLock } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';

export type OfferRow = components['schemas']['OfferRowResponse'];
export type Offer = components['schemas']['OfferResponse'];
export type Opening = components['schemas']['OfferOpeningResponse'];
export type Check = components['schemas']['OfferCheckResponse'];

const looks: Record<OfferRow['state'], { icon: typeof IconLock; tone: Tone }> = {
  REGISTERED: { icon: IconCircleDashed, tone: 'info' },
  ADMITTED: { icon: IconCircleCheck, tone: 'quiet' },
  SET_ASIDE: { icon: IconArchive, tone: 'struck' },
  REFUSED: { icon: IconAlertOctagon, tone: 'err' },
};

/** Sealed, to be tested, admitted, set aside or refused. */
export function OfferChip({ offer }: { offer: Pick<OfferRow, 'state' | 'sealed'> }) {
  if (offer.sealed && offer.state === 'REGISTERED') {
    return <StatusChip status="SEALED" label={t('offer.sealed')} icon={IconLock} tone="grey" />;
  }
  return <StatusChip status={offer.state} label={t(`offer.state.${offer.state}`)} {...looks[offer.state]} />;
}

/** The bidder, or the code while the envelope is closed. */
export const nameOf = ({ bidderName, code }: Pick<OfferRow, 'bidderName' | 'code'>): string =>
  bidderName ? `${code} ${bidderName}` : code;
