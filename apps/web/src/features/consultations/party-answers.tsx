import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { EnterAnswers } from './enter-answers';
import type { Answer, Consultation, Party } from './records';
import classes from './consultations.module.css';

interface PartyAnswersProps {
  consultation: Consultation;
  party: Party;
  mayEnter: boolean;
}

/** An answer as people read it; undefined when there is none. */
export const answerText = (answer: Answer | undefined): string | undefined =>
  answer &&
  (answer.text ?? answer.choice ?? answer.number?.replace('.', ',') ?? (answer.date ? date(answer.date) : undefined));

/** What a party answered that counts now, in the order of the questions; the inkoper may enter for it. */
export function PartyAnswers({ consultation, party, mayEnter }: PartyAnswersProps) {
  const path = { id: consultation.id, partyId: party.id };
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{id}/parties/{partyId}/answers', {
    params: { path },
  });
  const { data: questionnaire } = apiQuery.useSuspenseQuery('get', '/consultations/{id}/questions', {
    params: { path: { id: consultation.id } },
  });
  const [entering, setEntering] = useState(false);
  const answers = new Map(data.items.map((answer) => [answer.questionId, answer]));
  if (entering) {
    return (
      <EnterAnswers sections={questionnaire.items} answers={answers} party={party} onClose={() => setEntering(false)} />
    );
  }
  return (
    <section>
      <Group justify="space-between">
        <h2>{t('consultation.answers')}</h2>
        {mayEnter && <Button onClick={() => setEntering(true)}>{t('consultation.enter')}</Button>}
      </Group>
      {questionnaire.items
        .filter(({ questions }) => questions.length > 0)
        .map((section) => (
          <section key={section.id} className={classes.answered}>
            <h3>{section.title}</h3>
            <dl>
              {section.questions.map((question) => (
                <div key={question.id}>
                  <dt>
                    {question.number}. {question.text}
                  </dt>
                  <dd>
                    <AnswerWords answer={answers.get(question.id)} required={question.required} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </section>
  );
}

function AnswerWords({ answer, required }: { answer: Answer | undefined; required: boolean }) {
  const words = answerText(answer);
  if (words === undefined) {
    return <span className="kv-quiet">{t(required ? 'consultation.blank.required' : 'consultation.blank')}</span>;
  }
  return (
    <>
      <span className="kv-words">{words}</span>
      {answer!.n > 1 && <span className="kv-caption"> {t('consultation.answer.version', { n: answer!.n })}</span>}
    </>
  );
}
