import { ActionIcon, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import type { Requirement } from './kinds';
import classes from './requirement-panel.module.css';

type Awaited = components['schemas']['RequirementDecisionResponse'];

const LOOKS = { OPEN: 'DRAFT', NOT_IDENTICAL: 'SUSPECT', EFFECTIVE: 'ADOPTED' } as const;

/** On which decisions this requirement waits, of whom and until when, and what else they hold back. */
export function RequirementDecisions({ requirement }: { requirement: Requirement }) {
  const { id, state } = requirement;
  const mayWait = useCan('requirement.write') && state !== 'WITHDRAWN' && state !== 'PUBLISHED';
  const { data } = apiQuery.useQuery('get', '/requirements/{id}/decisions', { params: { path: { id } } });
  const awaited = data?.items ?? [];
  if (awaited.length === 0 && !mayWait) return null;
  const open = awaited.filter((one) => one.state !== 'EFFECTIVE');
  return (
    <section>
      <h3>{t('requirement.decisions')}</h3>
      {awaited.length === 0 && <p className="kv-quiet">{t('requirement.decisions.none')}</p>}
      {open.length > 0 && (
        <p>
          {t(state === 'ADOPTED' ? 'requirement.decisions.holds-publication' : 'requirement.decisions.holds', {
            code: requirement.code,
          })}
        </p>
      )}
      {awaited.map((one) => (
        <Decision key={`${one.id} ${one.through}`} awaited={one} requirement={requirement} mayRelease={mayWait} />
      ))}
      {mayWait && <WaitFor requirement={requirement} taken={awaited.filter((one) => !one.through)} />}
    </section>
  );
}

function Decision(props: { awaited: Awaited; requirement: Requirement; mayRelease: boolean }) {
  const { awaited, requirement, mayRelease } = props;
  const {
    id: decisionId,
    code,
    title,
    state,
    through,
    undecided,
    milestone,
    expectedOn,
    plannedFor,
    alsoHolds,
  } = awaited;
  const { run } = useDeed();
  const params = { path: { id: requirement.id, decisionId }, header: ifMatch(requirement.rowVersion) };
  const release = () => run(() => api.POST('/requirements/{id}/decisions/{decisionId}/release', { params }));
  return (
    <div className={classes.source}>
      <div className={classes.link}>
        <span>
          <Link to="/besluiten">{code}</Link> {title}
        </span>
        {mayRelease && !through && (
          <ActionIcon
            aria-label={t('requirement.decisions.release', { decision: code })}
            onClick={() => void release()}
          >
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      <StatusChip status={LOOKS[state]} label={t(`requirement.decisions.state.${state}`)} />
      <dl className={classes.pairs}>
        {through && <Pair term={t('requirement.decisions.through')} value={through} />}
        {undecided.length > 0 && <Pair term={t('requirement.decisions.of-whom')} value={undecided.join(', ')} />}
        <Pair
          term={t('requirement.decisions.when')}
          value={expectedOn ? `${date(expectedOn)} · ${milestone}` : plannedFor}
        />
        {alsoHolds.length > 0 && (
          <>
            <dt>{t('requirement.decisions.also')}</dt>
            <dd>
              {alsoHolds.map((other, at) => (
                <span key={other.id}>
                  {at > 0 && ', '}
                  <RecordLink url={`/programma-van-eisen/${other.id}`}>{other.code}</RecordLink>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <p className="kv-caption">
        <Link to="/beslisagenda">{t('requirement.decisions.calendar')}</Link>
      </p>
    </div>
  );
}

function Pair({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

function WaitFor({ requirement, taken }: { requirement: Requirement; taken: Awaited[] }) {
  const { id, programmeId, rowVersion } = requirement;
  const [decisionId, setDecision] = useState('');
  const { doing, run } = useDeed();
  const { data } = apiQuery.useQuery('get', '/decisions', { params: { query: { programmeId } } });
  const open = (data?.items ?? []).filter(
    (one) => one.state !== 'EFFECTIVE' && !taken.some((known) => known.id === one.id),
  );
  if (open.length === 0) return data ? <p className="kv-caption">{t('requirement.decisions.no-open')}</p> : null;
  const wait = () =>
    run(async () => {
      const params = { path: { id }, header: ifMatch(rowVersion) };
      await api.POST('/requirements/{id}/decisions', { params, body: { decisionId } });
      setDecision('');
    });
  return (
    <Stack gap="xs" mt="sm">
      <NativeSelect
        label={t('requirement.decisions.wait-for')}
        value={decisionId}
        onChange={(event) => setDecision(event.currentTarget.value)}
        data={[
          { value: '', label: t('requirement.decisions.choose') },
          ...open.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` })),
        ]}
      />
      <Group>
        <Button size="xs" loading={doing} disabled={decisionId === ''} onClick={() => void wait()}>
          {t('requirement.decisions.wait')}
        </Button>
      </Group>
    </Stack>
  );
}
