import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date, moment } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { AmendmentState } from './amendment-state';
import type { Amendment } from './amendment-values';
import classes from './budget-amendments.module.css';

type Joint = components['schemas']['JointAmendmentResponse'];

/** From proposal to decision, each step with who and when. */
export function AmendmentCourse({ amendment }: { amendment: Amendment }) {
  const steps = stepsOf(amendment);
  return (
    <section className={classes.section}>
      <h2>{t('amendment.course')}</h2>
      <ol className={classes.course}>
        {steps.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </section>
  );
}

function stepsOf(of: Amendment): string[] {
  const name = (given: string | null) => given ?? '–';
  const steps = [t('amendment.course.proposed', { name: name(of.proposedBy), moment: moment(of.recordedAt) })];
  if (of.submittedAt) {
    steps.push(t('amendment.course.submitted', { name: name(of.submittedBy), moment: moment(of.submittedAt) }));
  }
  if (of.offeredAt) {
    const authority = of.authority ? t(`amendment.authority.${of.authority}`).toLowerCase() : '–';
    steps.push(t('amendment.course.offered', { name: name(of.offeredBy), moment: moment(of.offeredAt), authority }));
  }
  if (of.decidedOn) {
    const outcome = t(`amendment.state.${of.state}`);
    const decision = { reference: of.decisionReference!, date: date(of.decidedOn), name: name(of.decidedBy) };
    steps.push(t('amendment.course.decided', { outcome, ...decision }));
    if (of.effectiveOn) steps.push(t('amendment.course.effective', { date: date(of.effectiveOn) }));
    else if (of.state === 'ADOPTED') steps.push(t('amendment.course.waits'));
  }
  return steps;
}

/** The other municipalities of a joint proposal, and whether they decided the same. */
export function JointCard({ joint, current }: { joint: Joint; current: string }) {
  return (
    <section className={classes.section}>
      <h2>{t('amendment.joint.title', { code: joint.code })}</h2>
      <p className="kv-quiet">
        {t(`amendment.joint.state.${joint.state}`, { date: joint.effectiveOn ? date(joint.effectiveOn) : '' })}
      </p>
      <ul className={classes.parts}>
        {joint.parts.map((part) => (
          <li key={part.amendmentId} aria-current={part.amendmentId === current || undefined}>
            <RecordLink url={`/begrotingswijzigingen/${part.amendmentId}`}>
              {part.municipality} {part.code}
            </RecordLink>
            <AmendmentState amendment={{ state: part.state, effectiveOn: joint.effectiveOn ?? part.decidedOn }} />
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
