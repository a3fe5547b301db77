import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { RecordLink } from '@web/ui/record-link';
import { useDeed } from '@web/ui/use-deed';
import { aboutOf } from './about';
import { Difference } from './difference';
import type { Note } from './states';
import classes from './clarifications.module.css';

type Listed = Note['questions'][number];

const numbered = (note: number, place: number): string => `NvI-${note}.${String(place).padStart(2, '0')}`;

/** The questions of a note in their order, with the numbers that they will get; and what could be added. */
export function NoteQuestions({ note }: { note: Note }) {
  const { id, rowVersion, number, questions, candidates, state, mayWrite } = note;
  const { doing, run } = useDeed();
  const editable = state === 'DRAFT' && mayWrite;
  const header = ifMatch(rowVersion);
  const put = (questionIds: string[]) =>
    run(() => api.PATCH('/clarification-notes/{id}', { params: { path: { id }, header }, body: { questionIds } }));
  const ids = questions.map((one) => one.id);
  const moved = (at: number, by: 1 | -1): string[] => {
    const next = [...ids];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    return next;
  };
  return (
    <section>
      <Group justify="space-between">
        <h2>{t('clarification.note.questions')}</h2>
        {editable && (
          <Button
            size="xs"
            loading={doing}
            onClick={() =>
              void run(() =>
                api.POST('/clarification-notes/{id}/order-by-reference', { params: { path: { id }, header } }),
              )
            }
          >
            {t('clarification.note.order')}
          </Button>
        )}
      </Group>
      <ol className={classes.items}>
        {questions.map((question, at) => (
          <li key={question.id} className={classes.item}>
            <span className={classes.itemCode}>{numbered(number, at + 1)}</span>
            <QuestionWords question={question} note={note} />
            {editable && (
              <span className={classes.move}>
                <ActionIcon
                  disabled={at === 0 || doing}
                  aria-label={t('clarification.note.up', { code: question.code })}
                  onClick={() => void put(moved(at, -1))}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  disabled={at === ids.length - 1 || doing}
                  aria-label={t('clarification.note.down', { code: question.code })}
                  onClick={() => void put(moved(at, 1))}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  disabled={doing}
                  aria-label={t('clarification.note.leave-out', { code: question.code })}
                  onClick={() => void put(ids.filter((one) => one !== question.id))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ol>
      {candidates.length > 0 && (
        <>
          <h3>{t('clarification.note.candidates')}</h3>
          <ul className={classes.items}>
            {candidates.map((question) => (
              <li key={question.id} className={classes.item}>
                <span className={classes.itemCode}>{question.code}</span>
                <QuestionWords question={question} note={note} />
                {editable && (
                  <Button
                    size="xs"
                    leftSection={<IconPlus size={14} aria-hidden />}
                    aria-label={t('clarification.note.add', { code: question.code })}
                    loading={doing}
                    onClick={() => void put([...ids, question.id])}
                  >
                    {t('clarification.note.add.short')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function QuestionWords({ question, note }: { question: Listed; note: Note }) {
  const { id, code, reference, requirement, text, answer, state, mergedInto, changes } = question;
  const at = mergedInto ? note.questions.findIndex((one) => one.code === mergedInto.code) : -1;
  const pointed = at >= 0 ? numbered(note.number, at + 1) : (mergedInto?.answerCode ?? mergedInto?.code ?? '');
  return (
    <div className={classes.itemBody}>
      <p className="kv-caption">
        <RecordLink url={`/nota-van-inlichtingen/vragen/${id}`}>{code}</RecordLink>{' '}
        {aboutOf(reference, requirement?.code)}
      </p>
      <p className={`kv-words ${classes.words}`}>{text}</p>
      <p className={`kv-words ${classes.words}`}>
        <strong>{t('clarification.field.answer')}</strong>{' '}
        {state === 'MERGED' ? t('clarification.see-code', { code: pointed }) : answer}
      </p>
      {changes.map((change) => (
        <Difference
          key={change.requirementId}
          title={t('clarification.versions', {
            code: change.requirementCode,
            from: change.baseVersion,
            to: change.baseVersion + 1,
          })}
          before={change.before}
          after={change.after}
        />
      ))}
    </div>
  );
}
