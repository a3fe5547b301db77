import { Anchor, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { RecordLink } from '@web/ui/record-link';
import { AttachFile } from './attach-file';
import { answerText } from './answer-text';
import { EnterAnswers } from './enter-answers';
import type { Answer, Consultation, Party } from './records';
import classes from './consultations.module.css';

interface PartyAnswersProps {
  consultation: Consultation;
  party: Party;
  mayEnter: boolean;
}

/** What a party answered that counts now, in the order of the questions; the inkoper may enter for it. */
export function PartyAnswers({ consultation, party, mayEnter }: PartyAnswersProps) {
  const path = { id: consultation.id, partyId: party.id };
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{id}/parties/{partyId}/answers', {
    params: { path },
  });
  const { data: questionnaire } = apiQuery.useSuspenseQuery('get', '/consultations/{id}/questions', {
    params: { path: { id: consultation.id } },
  });
  const mayQuote = useCan('response-matrix.write');
  const matrix = `/consultaties/${consultation.id}/reactiematrix`;
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
                    {mayQuote && answers.has(question.id) && question.kind !== 'FILE' && (
                      <p className="kv-caption">
                        <RecordLink url={`${matrix}?cel=${question.id}.${party.id}`}>
                          {t('consultation.answer.use', { number: question.number })}
                        </RecordLink>
                      </p>
                    )}
                    {mayEnter && question.kind === 'FILE' && <AttachFile party={party} question={question} />}
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
      {answer!.fileId ? (
        <Anchor href={`/api/v1/files/${answer!.fileId}/content`} download>
          {words}
        </Anchor>
      ) : (
        <span className="kv-words">{words}</span>
      )}
      {answer!.n > 1 && <span className="kv-caption"> {t('consultation.answer.version', { n: answer!.n })}</span>}
    </>
  );
}
