import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { t } from '@web/texts';
import { date, money } from '../format';
import { WordDiff } from '../word-diff';
import { FormErrorSummary, type FormError } from './form-error-summary';
import classes from './merge-dialog.module.css';

type Choice = 'mine' | 'theirs' | 'own';

interface MergeDialogProps<Values> {
  /** What this person started from. */
  base: Values;
  mine: Values;
  theirs: Values;
  labels: Record<keyof Values & string, string>;
  describe?: (field: keyof Values & string, value: unknown) => string | undefined;
  saving: boolean;
  errors: FormError[];
  onCancel: () => void;
  onMerged: (values: Values) => void;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?\d+\.\d{2}$/;
const isProse = (value: unknown): boolean => typeof value === 'string' && !DAY.test(value) && !DECIMAL.test(value);

/** A value as a person reads it: dates and amounts in Dutch, text as it is. */
const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return DAY.test(value) ? date(value) : DECIMAL.test(value) ? money(value) : value;
};

/**
 * Somebody else saved the record first. Per field that differs: your text or the stored text, with the difference word by
 * word, or a text of your own made of both; nothing is lost until this person chose. Fields that only the other changed
 * start at the stored text.
 */
export function MergeDialog<Values extends Record<string, unknown>>(props: MergeDialogProps<Values>) {
  const fields = (Object.keys(props.mine) as (keyof Values & string)[]).filter(
    (field) => !same(props.mine[field], props.theirs[field]),
  );
  const [choices, setChoices] = useState<Record<string, Choice>>(() =>
    Object.fromEntries(fields.map((field) => [field, same(props.mine[field], props.base[field]) ? 'theirs' : 'mine'])),
  );
  const [own, setOwn] = useState<Record<string, string>>({});
  const merged = (): Values => {
    const values = { ...props.mine };
    for (const field of fields) {
      if (choices[field] === 'theirs') values[field] = props.theirs[field];
      if (choices[field] === 'own') values[field] = own[field] as Values[typeof field];
    }
    return values;
  };
  return (
    <Modal
      opened
      onClose={props.onCancel}
      title={t('ui.merge.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <FormErrorSummary errors={props.errors.filter((error) => !error.fieldId)} />
      <p>{fields.length === 0 ? t('ui.merge.same') : t('ui.merge.text')}</p>
      <Stack gap="lg" mt="md">
        {fields.map((field) => (
          <FieldChoice
            key={field}
            label={props.labels[field]}
            mine={props.describe?.(field, props.mine[field]) ?? plain(props.mine[field])}
            theirs={props.describe?.(field, props.theirs[field]) ?? plain(props.theirs[field])}
            editable={
              isProse(props.mine[field]) &&
              isProse(props.theirs[field]) &&
              props.describe?.(field, props.mine[field]) === undefined
            }
            choice={choices[field] ?? 'mine'}
            own={own[field]}
            onChoice={(choice) => {
              if (choice === 'own' && own[field] === undefined) setOwn({ ...own, [field]: plain(props.mine[field]) });
              setChoices({ ...choices, [field]: choice });
            }}
            onOwn={(text) => setOwn({ ...own, [field]: text })}
          />
        ))}
      </Stack>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button onClick={props.onCancel}>{t('ui.merge.later')}</Button>
        <Button variant="filled" loading={props.saving} onClick={() => props.onMerged(merged())}>
          {t('ui.merge.save')}
        </Button>
      </Group>
    </Modal>
  );
}

interface FieldChoiceProps {
  label: string;
  mine: string;
  theirs: string;
  editable: boolean;
  choice: Choice;
  own: string | undefined;
  onChoice: (choice: Choice) => void;
  onOwn: (text: string) => void;
}

function FieldChoice(props: FieldChoiceProps) {
  const id = useId();
  return (
    <section className={classes.field}>
      <Radio.Group
        label={props.label}
        name={id}
        value={props.choice}
        onChange={(choice) => props.onChoice(choice as Choice)}
      >
        <div className={classes.options}>
          <div className={classes.option}>
            <Radio value="mine" label={t('ui.merge.mine')} />
            <p className={classes.text}>{props.mine || t('ui.diff.empty')}</p>
          </div>
          <div className={classes.option}>
            <Radio value="theirs" label={t('ui.merge.theirs')} />
            <p className={classes.text}>{props.theirs || t('ui.diff.empty')}</p>
          </div>
        </div>
        {props.editable && <Radio value="own" label={t('ui.merge.own')} mt="sm" />}
      </Radio.Group>
      {props.choice === 'own' && (
        <Textarea
          mt="sm"
          label={t('ui.merge.own.label', { field: props.label })}
          value={props.own ?? ''}
          onChange={(event) => props.onOwn(event.currentTarget.value)}
        />
      )}
      <p className={classes.diff}>
        <span className="kv-caption">{t('ui.merge.difference')} </span>
        <WordDiff before={props.theirs} after={props.mine} />
      </p>
    </section>
  );
}
