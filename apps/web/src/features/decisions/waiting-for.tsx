import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { RecordLink } from '@web/ui/record-link';

/** What stands still while the decision is open or not identical, each with the way to it. */
export function WaitingFor({ decision: { id, state } }: { decision: components['schemas']['DecisionResponse'] }) {
  const pending = state !== 'EFFECTIVE';
  const { data } = apiQuery.useQuery(
    'get',
    '/decisions/{id}/dependents',
    { params: { path: { id } } },
    { enabled: pending },
  );
  if (!pending || !data || (state === 'OPEN' && data.items.length === 0)) return null;
  const unlike = state === 'NOT_IDENTICAL';
  return (
    <Alert
      mb="sm"
      color={unlike ? 'red' : 'gray'}
      icon={<IconAlertTriangle size={18} />}
      title={t(unlike ? 'decision.unlike' : 'decision.waiting')}
    >
      {unlike && <p>{t('decision.unlike.text')}</p>}
      {data.items.length > 0 && (
        <ul aria-label={t('decision.waiting')}>
          {data.items.map(({ url, kind, code, title }) => (
            <li key={url}>
              <span className="kv-caption">{t(`decision.waiting.${kind}`)}</span>{' '}
              <RecordLink url={url}>{code ? `${code} ${title}` : title}</RecordLink>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
