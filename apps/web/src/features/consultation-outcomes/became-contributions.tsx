import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { RecordLink } from '@web/ui/record-link';

interface BecameContributionsProps {
  contributions: components['schemas']['CutContributionResponse'][];
}

/** The way from words to the contributions that were cut from them. */
export function BecameContributions({ contributions }: BecameContributionsProps) {
  if (contributions.length === 0) return null;
  return (
    <p className="kv-caption">
      {t('outcome.cut.became')}{' '}
      {contributions.map(({ id, code }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <RecordLink url={`/werkgroepinbreng/${id}`}>{code}</RecordLink>
        </span>
      ))}
    </p>
  );
}
