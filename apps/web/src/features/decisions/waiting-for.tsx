import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { RecordLink } from '@web/ui/record-link';
import classes from './decisions.module.css';

type Dependent = components['schemas']['DecisionDependentResponse'];

/** What stands still while the decision is open or not identical, each with the way to it. */
export function WaitingFor({ decision: { id, state } }: { decision: components['schemas']['DecisionResponse'] }) {
  const pending = state !== 'EFFECTIVE';
  const { data } = apiQuery.useQuery(
    'get',
    '/decisions/{id}/dependents',
    { params: { path: { id } } },
    { enabled: pending },
  );
  if (!pending || !data) return null;
  if (state === 'OPEN') return <Waiting items={data.items} />;
  return (
    <Alert mb="sm" color="red" icon={<IconAlertTriangle size={18} />} title={t('decision.unlike')}>
      {t('decision.unlike.text')}
      <Waiting items={data.items} />
    </Alert>
  );
}

function Waiting({ items }: { items: Dependent[] }) {
  if (items.length === 0) return null;
  return (
    <div className={classes.waiting}>
      <strong>{t('decision.waiting')}</strong>
      <ul>
        {items.map(({ url, kind, code, title }) => (
          <li key={url}>
            {t(`decision.waiting.${kind}`)} <RecordLink url={url}>{code ? `${code} ${title}` : title}</RecordLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
