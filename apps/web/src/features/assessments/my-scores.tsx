import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { LinkButton } from '@web/ui/link-button';
import { criterionName, useAdmitted, weightText, type Assessment, type Assessor } from './assessment-data';
import classes from './assessments.module.css';

/** The criteria of an assessor, one at a time: how far, and on. */
export function MyScores({ assessment, me }: { assessment: Assessment; me: Assessor }) {
  const offers = useAdmitted(assessment);
  const { data } = apiQuery.useSuspenseQuery('get', '/assessments/{id}/scores', {
    params: { path: { id: assessment.id } },
  });
  if (me.state !== 'DECLARED') {
    return <EmptyState title={t(`assessment.assessor.${me.state}`)} text={t('assessment.out')} />;
  }
  const mine = assessment.criteria.filter(({ id }) => me.criterionIds.includes(id));
  return (
    <ul className={classes.cards}>
      {mine.map((criterion) => {
        const scored = data.items.filter((one) => one.criterionId === criterion.id && one.userId === me.userId).length;
        const handedIn = me.handedInCriterionIds.includes(criterion.id);
        return (
          <li key={criterion.id} className={classes.card}>
            <h2>{criterionName(criterion)}</h2>
            <p className="kv-quiet">{t('assessment.weighs', { weight: weightText(criterion.weight) })}</p>
            <p>
              {handedIn
                ? t('assessment.handed-in')
                : t('assessment.scored-of', { count: scored, total: offers.length })}
            </p>
            <LinkButton
              to={`/beoordeling/${assessment.id}/scoren/${criterion.id}`}
              variant={handedIn ? 'default' : 'filled'}
              aria-label={`${t(handedIn ? 'assessment.look' : 'assessment.score')}: ${criterion.title}`}
            >
              {t(handedIn ? 'assessment.look' : 'assessment.score')}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
