import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { AgreeForm } from './agree-form';
import { criterionName, useAdmitted, type Assessment, type Consensus, type Criterion } from './assessment-data';
import { SessionDialog } from './session-dialog';
import classes from './assessments.module.css';

/** Per criterion the individual scores beside each other, and the one that is agreed. */
export function ConsensusPanel({ assessment }: { assessment: Assessment }) {
  const path = { params: { path: { id: assessment.id } } };
  const { data: consensus } = apiQuery.useSuspenseQuery('get', '/assessments/{id}/consensus', path);
  const mayWrite = useCan('assessment.write') && assessment.state === 'SCORING';
  const [holding, setHolding] = useState(false);
  const [chosen, setChosen] = useSearchState('criterium', assessment.criteria[0]?.code ?? '');
  const criterion = assessment.criteria.find(({ code }) => code === chosen) ?? assessment.criteria[0];
  return (
    <Stack gap="lg">
      <Sessions sessions={consensus.sessions} />
      {mayWrite && (
        <Group>
          <Button onClick={() => setHolding(true)} variant={consensus.sessions.length === 0 ? 'filled' : 'default'}>
            {t('assessment.hold')}
          </Button>
        </Group>
      )}
      <SegmentedControl
        className={classes.offers}
        aria-label={t('assessment.which-criterion')}
        value={criterion?.code}
        onChange={setChosen}
        data={assessment.criteria.map(({ code, title, agreedCount }) => ({
          value: code,
          label: `${agreedCount === assessment.admittedCount && agreedCount > 0 ? '✓ ' : ''}${title}`,
        }))}
      />
      {criterion && (
        <OneCriterion
          key={criterion.id}
          assessment={assessment}
          criterion={criterion}
          consensus={consensus}
          mayWrite={mayWrite}
        />
      )}
      {holding && <SessionDialog assessmentId={assessment.id} onClose={() => setHolding(false)} />}
    </Stack>
  );
}

function Sessions({ sessions }: { sessions: Consensus['sessions'] }) {
  if (sessions.length === 0) return <p className="kv-quiet">{t('assessment.no-sessions')}</p>;
  return (
    <ul className={classes.plain}>
      {sessions.map((session) => (
        <li key={session.id}>
          <strong>{t('assessment.session-of', { date: date(session.heldOn) })}</strong> {session.present}
          {session.minutes && <p className="kv-words">{session.minutes}</p>}
        </li>
      ))}
    </ul>
  );
}

interface OneCriterionProps {
  assessment: Assessment;
  criterion: Criterion;
  consensus: Consensus;
  mayWrite: boolean;
}

function OneCriterion({ assessment, criterion, consensus, mayWrite }: OneCriterionProps) {
  const offers = useAdmitted(assessment);
  const { data: scores } = apiQuery.useSuspenseQuery('get', '/assessments/{id}/scores', {
    params: { path: { id: assessment.id }, query: { criterionId: criterion.id } },
  });
  if (!criterion.revealed) {
    return (
      <EmptyState
        title={criterionName(criterion)}
        text={t('assessment.still-hidden', { count: criterion.handedInCount, total: criterion.assessorCount })}
      />
    );
  }
  return (
    <>
      {offers.map((offer) => (
        <section key={offer.id} className={classes.card} aria-label={`${offer.code} ${offer.bidderName ?? ''}`}>
          <h2>
            {offer.code} {offer.bidderName}
          </h2>
          <div className={classes.columns}>
            <ul className={classes.scores}>
              {scores.items
                .filter(({ offerId }) => offerId === offer.id)
                .map((one) => (
                  <li key={one.id}>
                    <span className={classes.figure}>{one.score}</span>
                    <span>
                      <strong>{one.assessor}</strong>
                      <span className="kv-words">{one.reason}</span>
                    </span>
                  </li>
                ))}
            </ul>
            <AgreeForm
              assessmentId={assessment.id}
              criterion={criterion}
              offer={offer}
              sessions={consensus.sessions}
              agreed={consensus.scores.find((one) => one.criterionId === criterion.id && one.offerId === offer.id)}
              mayWrite={mayWrite}
            />
          </div>
        </section>
      ))}
    </>
  );
}
