import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import classes from './programme-page.module.css';

/** One workgroup: what it is about and the questions that it answers. */
export function WorkgroupPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { programmeId } = useScope();
  const { data: group } = apiQuery.useSuspenseQuery('get', '/workgroups/{id}', { params: { path: { id } } });
  const { data: questions } = apiQuery.useSuspenseQuery('get', '/workgroup-questions', {
    params: { query: { programmeId } as object },
  });
  return (
    <>
      <PageHeader
        title={t('workgroup.title', { number: group.number, name: group.name })}
        lead={[t(`workgroup.kind.${group.kind}`), group.buildingBlock].filter(Boolean).join(' · ')}
        crumbs={[{ label: t('workgroup.nav'), to: '/werkgroepen' }]}
        actions={<LinkButton to={`/werkgroepinbreng?workgroupId=${id}`}>{t('workgroup.contributions')}</LinkButton>}
      />
      {group.note && <p>{group.note}</p>}
      <div className={classes.page}>
        <div className={classes.columns}>
          <section className={classes.panel}>
            <h2>{t('workgroup.topics')}</h2>
            <ul>
              {group.topics.map((topic) => (
                <li key={topic}>{topic}</li>
              ))}
            </ul>
          </section>
          <section className={classes.panel}>
            <h2>{t('workgroup.questions')}</h2>
            <ol>
              {questions.items.map((question) => (
                <li key={question.id}>
                  <strong>{question.label}</strong>
                  <br />
                  {question.ask}
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </>
  );
}
