import { t } from '@web/texts';
import { longDate } from '@web/ui/format';
import { AnswerField } from './answer-field';
import type { Consultation, Section } from './records';
import classes from './consultations.module.css';

/** The questionnaire as a party sees it: words, order, kinds and limits. Nothing typed here is kept. */
export function QuestionnairePreview({ consultation, sections }: { consultation: Consultation; sections: Section[] }) {
  const { code, title, purpose, responsesDue } = consultation;
  return (
    <article className={classes.sheet} aria-label={t('consultation.view.party')}>
      <h2>{t('consultation.preview.title', { code, title })}</h2>
      {purpose && <p className="kv-words">{purpose}</p>}
      <p>
        {responsesDue
          ? t('consultation.preview.due', { date: longDate(responsesDue) })
          : t('consultation.no-term.long')}
      </p>
      <p className="kv-caption">{t('consultation.preview.note')}</p>
      {sections
        .filter(({ questions }) => questions.length > 0)
        .map((section) => (
          <section key={section.id}>
            <h3>{section.title}</h3>
            {section.intro && <p className={classes.intro}>{section.intro}</p>}
            {section.questions.map((question) => (
              <AnswerField key={question.id} question={question} />
            ))}
          </section>
        ))}
    </article>
  );
}
