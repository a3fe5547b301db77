import { Radio, Textarea } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { t } from '@web/texts';
import { amount, money, percent } from '@web/ui/format';
import type { ModificationFormState } from './modification-page';
import {
  answerText,
  type Ground,
  type LegalityTest,
  type Modification,
  type Question,
  type Values,
} from './modification-values';
import classes from './modifications.module.css';

type Condition = Ground['conditions'][number];
const ICONS = { PASS: IconCircleCheck, FAIL: IconCircleX, UNANSWERED: IconCircleDashed };

interface GroundQuestionsProps {
  ground: Ground;
  test: LegalityTest;
  form: ModificationFormState;
  record: Modification;
  editable: boolean;
}

/** The questions and sums of one ground, answered and worked out as they are typed. */
export function GroundQuestions({ ground, test, form, record, editable }: GroundQuestionsProps) {
  const letter = ground.ground.toLowerCase();
  return (
    <section className={classes.card} aria-labelledby="toetsvragen">
      <h2 id="toetsvragen" tabIndex={-1}>
        {t('modification.questions', { letter, name: ground.name })}
      </h2>
      <p className="kv-caption">{t('modification.article', { article: ground.article, code: ground.eformsCode })}</p>
      <ul className={classes.conditions}>
        {ground.conditions.map((condition) => (
          <li key={condition.question ?? condition.sum} data-verdict={condition.verdict}>
            <Verdict verdict={condition.verdict} />
            {condition.kind === 'SUM' ? (
              <SumLine condition={condition} />
            ) : (
              <QuestionLine condition={condition} form={form} editable={editable} />
            )}
          </li>
        ))}
      </ul>
      {editable ? (
        <Textarea
          label={t('modification.field.note', { letter })}
          description={t('modification.note-hint')}
          autosize
          minRows={1}
          {...form.field(`note_${ground.ground}`)}
        />
      ) : (
        record.notes[ground.ground] && <p className="kv-words">{record.notes[ground.ground]}</p>
      )}
      {ground.conditions.some(({ kind }) => kind === 'SUM') && <BaseNote test={test} record={record} ground={ground} />}
    </section>
  );
}

function Verdict({ verdict }: { verdict: Condition['verdict'] }) {
  const Icon = ICONS[verdict];
  return <Icon size={18} stroke={1.75} role="img" aria-label={t(`modification.verdict.${verdict}`)} />;
}

function QuestionLine(props: { condition: Condition; form: ModificationFormState; editable: boolean }) {
  const { condition, form, editable } = props;
  const name = `answer_${condition.question as Question}` as const;
  if (!editable) {
    return (
      <>
        <span>{condition.text}</span>
        <strong>{answerText(condition.answer)}</strong>
      </>
    );
  }
  const value = form.values[name];
  const answer = (next: string) => form.setValue(name, (next === 'ja') as Values[typeof name]);
  return (
    <Radio.Group
      label={condition.text}
      value={value === null ? '' : value ? 'ja' : 'nee'}
      onChange={answer}
      className={classes.question}
      labelProps={{ className: classes.questionText }}
    >
      <span className={classes.choices}>
        <Radio value="ja" label={t('modification.yes')} />
        <Radio value="nee" label={t('modification.no')} />
      </span>
    </Radio.Group>
  );
}

function SumLine({ condition }: { condition: Condition }) {
  const { left, operator, right, share, text } = condition;
  return (
    <>
      <span>
        {text}
        {share && ` (${percent(share)})`}
      </span>
      <span className={classes.sum}>
        {right === null
          ? t('modification.no-value')
          : `${amount(left)} ${operator === '<' ? '<' : '≤'} ${amount(right)}`}
      </span>
    </>
  );
}

function BaseNote({ test, record, ground }: { test: LegalityTest; record: Modification; ground: Ground }) {
  if (test.base === null) return <p className="kv-caption">{t('modification.no-value')}</p>;
  const indexed = test.base !== record.originalValue && record.indexationClause !== '';
  const how = indexed
    ? t('modification.base.indexed', { clause: record.indexationClause })
    : t('modification.base.original');
  return (
    <p className="kv-caption">
      {t('modification.base', { amount: money(test.base), how })}{' '}
      {ground.ground === 'B' && t('modification.both-limits')}
    </p>
  );
}
