import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { api } from '@web/api/client';
import { t } from '@web/texts';
import type { components } from '@web/api/schema';
import { ChangeChoices } from './change-choices';
import { changedFields, type ChangedWords } from './changed-fields';
import { Difference } from './difference';
import { RequirementPicker } from './requirement-picker';
import classes from './clarifications.module.css';

export interface ChangeValues extends ChangedWords {
  requirementId: string;
  requirementCode: string;
  requirementKind: components['schemas']['QuestionChangeResponse']['requirementKind'];
  baseVersion: number;
  /** The requirement got a newer version since. */
  outdated: boolean;
  before: ChangedWords;
}

interface ChangeEditorProps {
  tenderId: string;
  /** The requirement that was asked about: the first to offer. */
  asked: string | null;
  changes: ChangeValues[];
  onChange: (changes: ChangeValues[]) => void;
  /** Where the summary of errors leads to. */
  id?: string;
  error?: ReactNode;
}

/** New words for published requirements; the difference is shown while one types. */
export function ChangeEditor({ tenderId, asked, changes, onChange, id, error }: ChangeEditorProps) {
  const [choosing, setChoosing] = useState(false);
  const add = async (id: string | null): Promise<void> => {
    setChoosing(false);
    if (!id || changes.some((one) => one.requirementId === id)) return;
    const { data } = await api.GET('/requirements/{id}', { params: { path: { id } } });
    const { title, text, evidence, evidenceMoment, testMethod, exclusionGround, asksTurnover, turnoverMotivation } =
      data!;
    const choices = { evidenceMoment, exclusionGround, asksTurnover };
    const before = { title, text, evidence, testMethod, turnoverMotivation, ...choices };
    const { code: requirementCode, kind: requirementKind, versionNumber: baseVersion } = data!;
    const place = { requirementId: id, requirementCode, requirementKind, baseVersion, outdated: false };
    onChange([...changes, { ...before, before, ...place }]);
  };
  const put = (at: number, part: Partial<ChangedWords>): void =>
    onChange(changes.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <section id={id} tabIndex={-1} aria-label={t('clarification.changes.title')} className={classes.changes}>
      {changes.map((change, at) => (
        <Change
          key={change.requirementId}
          change={change}
          onPut={(part) => put(at, part)}
          onRemove={() => onChange(changes.filter((_, place) => place !== at))}
        />
      ))}
      {error && (
        <p role="alert" className={classes.wrong}>
          {error}
        </p>
      )}
      {choosing ? (
        <RequirementPicker
          label={t('clarification.changes.choose')}
          description={t('clarification.changes.choose.hint')}
          tenderId={tenderId}
          state="PUBLISHED"
          value={null}
          onChange={(id) => void add(id)}
        />
      ) : (
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => (asked && changes.length === 0 ? void add(asked) : setChoosing(true))}
        >
          {t(asked && changes.length === 0 ? 'clarification.changes.asked' : 'clarification.changes.add')}
        </Button>
      )}
    </section>
  );
}

export interface ChangeProps {
  change: ChangeValues;
  onPut: (part: Partial<ChangedWords>) => void;
  onRemove: () => void;
}

function Change({ change, onPut, onRemove }: ChangeProps) {
  const { requirementCode: code, before, baseVersion, outdated } = change;
  const differs = changedFields(before, change);
  return (
    <div className={classes.change}>
      <div className={classes.changeHead}>
        <h2>{t('clarification.changes', { code })}</h2>
        <ActionIcon onClick={onRemove} aria-label={t('clarification.changes.remove', { code })}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {outdated && (
        <p role="alert" className={classes.wrong}>
          {t('clarification.changes.outdated', { n: baseVersion })}
        </p>
      )}
      <TextInput
        label={t('clarification.changes.new-title', { code })}
        maxLength={200}
        value={change.title}
        onChange={(event) => onPut({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('clarification.changes.new-text', { code })}
        autosize
        minRows={3}
        maxLength={20000}
        classNames={{ input: 'kv-words' }}
        value={change.text}
        onChange={(event) => onPut({ text: event.currentTarget.value })}
      />
      <Textarea
        label={t('clarification.changes.new-evidence', { code })}
        autosize
        minRows={1}
        value={change.evidence}
        onChange={(event) => onPut({ evidence: event.currentTarget.value })}
      />
      <Textarea
        label={t('clarification.changes.new-test', { code })}
        autosize
        minRows={1}
        maxLength={20000}
        value={change.testMethod ?? ''}
        onChange={(event) => onPut({ testMethod: event.currentTarget.value })}
      />
      <ChangeChoices change={change} onPut={onPut} />
      <Difference
        title={t('clarification.changes.diff', { from: baseVersion, to: baseVersion + 1 })}
        before={before}
        after={change}
      />
      {differs.length === 0 && <p className="kv-quiet">{t('clarification.changes.none')}</p>}
    </div>
  );
}
