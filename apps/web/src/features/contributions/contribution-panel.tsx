import { Button, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { InlineThread } from '@web/ui/rode-draad/inline-thread';
import { SidePanel } from '@web/ui/side-panel';
import { OutcomeChip } from './outcome-chip';
import { TreatDialog } from './treat-dialog';
import classes from './contribution-panel.module.css';

type Contribution = components['schemas']['ContributionResponse'];

/** One sentence with its outcome, the requirements that came of it and its rode draad. */
export function ContributionPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = apiQuery.useQuery('get', '/contributions/{id}', { params: { path: { id } } });
  const [treating, setTreating] = useState(false);
  return (
    <SidePanel
      title={data?.code ?? t('contribution.nav')}
      caption={data && `${data.workgroup.name} · ${t('contribution.question', { number: data.question.number })}`}
      onClose={onClose}
    >
      {error && <p role="alert">{asProblem(error).message}</p>}
      {data && (
        <Stack gap="lg">
          <div>
            <p className={`kv-words ${classes.sentence}`}>“{data.sentence}”</p>
            <p className="kv-caption">
              {t('contribution.author', { author: data.author ?? '–', date: date(data.recordedAt.slice(0, 10)) })}
              {data.versionNumber > 1 && ` · ${t('contribution.version', { n: data.versionNumber })}`}
            </p>
          </div>
          <Actions contribution={data} onTreat={() => setTreating(true)} />
          <Answer contribution={data} />
          <section>
            <h3>{t('contribution.thread')}</h3>
            <InlineThread kind="contribution" id={id} />
          </section>
        </Stack>
      )}
      {data && treating && <TreatDialog contribution={data} onClose={() => setTreating(false)} />}
    </SidePanel>
  );
}

function Actions({ contribution, onTreat }: { contribution: Contribution; onTreat: () => void }) {
  const mayDerive = useCan('requirement.write') && [null, 'ADOPTED', 'PARTLY'].includes(contribution.outcome);
  return (
    <Group gap="sm">
      {contribution.mayTreat && (
        <Button variant={contribution.state === 'OPEN' ? 'filled' : 'default'} onClick={onTreat}>
          {t(contribution.state === 'OPEN' ? 'contribution.treat' : 'contribution.treat-again')}
        </Button>
      )}
      {mayDerive && (
        <LinkButton to="/programma-van-eisen/nieuw" search={{ zin: contribution.id }}>
          {t('contribution.to-requirement')}
        </LinkButton>
      )}
      {contribution.mayRevise && (
        <LinkButton to={`/werkgroepinbreng/${contribution.id}/bewerken`}>{t('contribution.adjust')}</LinkButton>
      )}
    </Group>
  );
}

function Answer({ contribution }: { contribution: Contribution }) {
  const { outcome, outcomeReason, treatedBy, treatedAt, requirements } = contribution;
  return (
    <section>
      <h3>{t('contribution.outcome')}</h3>
      <p>
        <OutcomeChip outcome={outcome} />
      </p>
      {outcome ? (
        <>
          <p className="kv-words">{outcomeReason}</p>
          <p className="kv-caption">
            {t('contribution.treated-by', { name: treatedBy ?? '–', date: date(treatedAt?.slice(0, 10)) })}
          </p>
        </>
      ) : (
        <p className="kv-quiet">{t('contribution.not-treated')}</p>
      )}
      {requirements.length > 0 && (
        <p>
          {t('contribution.requirements')}:{' '}
          {requirements.map((requirement, at) => (
            <span key={requirement.id}>
              {at > 0 && ', '}
              <Link to={`/programma-van-eisen/${requirement.id}`}>{requirement.code}</Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
