import { Checkbox, Stack } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { LinkButton } from '@web/ui/link-button';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import type { Tender } from './tender-state';
import classes from './tenders.module.css';

type Item = components['schemas']['PublicationItemResponse'];

const looks = {
  OK: { tone: 'quiet', icon: IconCircleCheck },
  WARNS: { tone: 'warn', icon: IconAlertTriangle },
  BLOCKS: { tone: 'err', icon: IconAlertOctagon },
} as const;

/** What is in order, what asks attention and what blocks publication; each with the way to mend it. */
export function PublicationGate({ tender }: { tender: Tender }) {
  const path = { id: tender.id };
  const { data } = apiQuery.useSuspenseQuery('get', '/tenders/{id}/publication-check', { params: { path } });
  const blocking = data.items.filter(({ state }) => state === 'BLOCKS').length;
  return (
    <Stack gap="lg">
      <section>
        <h2>{data.ready ? t('tender.gate.ready') : t('tender.gate.blocked', { count: blocking })}</h2>
        <ul className={classes.gate}>
          {data.items.map((item, index) => (
            <GateLine key={`${item.code}-${index}`} item={item} tender={tender} />
          ))}
        </ul>
      </section>
      <WaitsFor tender={tender} />
    </Stack>
  );
}

function GateLine({ item, tender }: { item: Item; tender: Tender }) {
  const { state, text, code, url } = item;
  // The screens of spoor 2 open on this tender, whichever was in hand.
  const elsewhere = `${url}${url.includes('?') ? '&' : '?'}aanbesteding=${tender.code}`;
  const to = url.startsWith('/') ? elsewhere : `/aanbestedingen/${tender.id}?tab=${url}`;
  return (
    <li>
      <StatusChip status={state} label={t(`tender.gate.state.${state}`)} {...looks[state]} />
      <span>
        {text} <span className="kv-caption">{code}</span>
      </span>
      {state === 'OK' ? (
        <span />
      ) : (
        <LinkButton to={to} size="compact-sm" aria-label={t('tender.gate.mend.of', { code })}>
          {t('tender.gate.mend')}
        </LinkButton>
      )}
    </li>
  );
}

/** The decisions that publication waits for. */
function WaitsFor({ tender }: { tender: Tender }) {
  const { programmeId } = tender;
  const { data } = apiQuery.useSuspenseQuery('get', '/decisions', { params: { query: { programmeId } } });
  const { doing, run } = useDeed();
  const fixed = doing || !tender.mayChange || tender.state !== 'PREPARATION';
  if (data.items.length === 0) return null;
  const choose = (decisionIds: string[]) =>
    void run(() =>
      api.PATCH('/tenders/{id}', {
        params: { path: { id: tender.id }, header: ifMatch(tender.rowVersion) },
        body: { decisionIds },
      }),
    );
  return (
    <Checkbox.Group
      label={t('tender.waits')}
      description={t('tender.waits.hint')}
      value={tender.decisionIds}
      onChange={choose}
    >
      <Stack gap={8} mt={8}>
        {data.items.map(({ id, title }) => (
          <Checkbox key={id} value={id} label={title} disabled={fixed} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
