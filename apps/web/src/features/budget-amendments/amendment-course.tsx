import { t } from '@web/texts';
import { date, moment } from '@web/ui/format';
import type { Amendment } from './amendment-values';
import classes from './budget-amendments.module.css';

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
