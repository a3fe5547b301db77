import { Button, Group } from '@mantine/core';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { useDeed } from '@web/ui/use-deed';
import { AmendmentState } from './amendment-state';
import { askAgreement } from './amendment-submit';
import classes from './budget-amendments.module.css';

type Joint = components['schemas']['JointAmendmentResponse'];
type Part = Joint['parts'][number];

/** The whole of a joint proposal: each municipality with its own decision and day, and what can be done with all at once. */
export function JointCard({ joint, current }: { joint: Joint; current: string }) {
  return (
    <section className={classes.joint} aria-label={t('amendment.joint.title', { code: joint.code })}>
      <div className={classes.jointHead}>
        <div>
          <h2>{t('amendment.joint.title', { code: joint.code })}</h2>
          <p>
            {joint.parts.map(standOf).join(', ')}.{' '}
            <span className="kv-quiet">
              {t(`amendment.joint.state.${joint.state}`, { date: joint.effectiveOn ? date(joint.effectiveOn) : '' })}
            </span>
          </p>
        </div>
        <JointDeeds joint={joint} />
      </div>
      <ul className={classes.parts}>
        {joint.parts.map((part) => (
          <li key={part.amendmentId} aria-current={part.amendmentId === current || undefined}>
            <RecordLink url={`/begrotingswijzigingen/${part.amendmentId}`}>
              {part.municipality} {part.code}
            </RecordLink>
            <AmendmentState amendment={part} />
            <span className="kv-caption">
              {part.decidedOn &&
                t('municipal-budget.decision.of', { reference: part.decisionReference!, date: date(part.decidedOn) })}
              {part.deviation && ` ${part.deviation}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Vlaardingen besloot op 12-10-2026", "Schiedam open". */
const standOf = ({ municipality, state, decidedOn, deviation }: Part): string => {
  const how = deviation
    ? 'DEVIATING'
    : state === 'ADOPTED' || state === 'REJECTED' || state === 'WITHDRAWN'
      ? state
      : 'OPEN';
  return t(`amendment.joint.stand.${how}`, { municipality, date: decidedOn ? date(decidedOn) : '' });
};

function JointDeeds({ joint }: { joint: Joint }) {
  const mayWrite = useCan('budget-amendment.write');
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  if (!mayWrite) return null;
  const { id, rowVersion, parts, code } = joint;
  const at = { params: { path: { id }, header: ifMatch(rowVersion) } };
  const count = (...states: Part['state'][]) => parts.filter(({ state }) => states.includes(state)).length;
  const [drafts, asked, decided] = [count('PROPOSED'), count('SUBMITTED'), count('ADOPTED', 'REJECTED')];
  const open = drafts + asked + count('OFFERED');
  const submit = () =>
    askAgreement(
      confirm,
      run,
      {
        ...{ title: t('amendment.joint.submit'), done: t('amendment.joint.submitted') },
        text: t('amendment.joint.submit.text', { count: drafts }),
      },
      (overrideReason) =>
        api.POST('/joint-amendments/{id}/submit', { ...at, body: overrideReason ? { overrideReason } : {} }),
    );
  const withdraw = async () => {
    const answer = await confirm({
      ...{ title: t('amendment.joint.withdraw'), confirm: t('amendment.joint.withdraw'), danger: true },
      text: t('amendment.joint.withdraw.text', { code }),
      reason: { label: t('amendment.withdraw.reason'), required: true },
    });
    if (!answer) return;
    await run(() => api.POST('/joint-amendments/{id}/withdraw', { ...at, body: { reason: answer.reason } }));
  };
  return (
    <Group gap="sm">
      {open > 0 && decided === 0 && (
        <Button disabled={doing} onClick={() => void withdraw()}>
          {t('amendment.joint.withdraw')}
        </Button>
      )}
      {asked > 0 && (
        <Button
          loading={doing}
          onClick={() => void run(() => api.POST('/joint-amendments/{id}/recall', at), t('amendment.joint.recalled'))}
        >
          {t('amendment.joint.recall')}
        </Button>
      )}
      {drafts > 0 && (
        <Button variant="filled" loading={doing} onClick={() => void submit()}>
          {t('amendment.joint.submit')}
        </Button>
      )}
      {dialog}
    </Group>
  );
}
