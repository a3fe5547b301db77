import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { api } from '@web/api/client';
import { t } from '@web/texts';
import { WordDiff } from '@web/ui/word-diff';
import { RequirementPicker } from './requirement-picker';
import classes from './clarifications.module.css';

interface Words {
  title: string;
  text: string;
  evidence: string;
}

export interface ChangeValues extends Words {
  requirementId: string;
  requirementCode: string;
  baseVersion: number;
  /** The requirement got a newer version since. */
  outdated: boolean;
  before: Words;
}

interface ChangeEditorProps {
  tenderId: string;
  /** The requirement that was asked about: the first to offer. */
  asked: string | null;
  changes: ChangeValues[];
  onChange: (changes: ChangeValues[]) => void;
  error?: ReactNode;
}

const FIELDS = ['title', 'text', 'evidence'] as const;

/** New words for published requirements; the difference is shown while one types. */
export function ChangeEditor({ tenderId, asked, changes, onChange, error }: ChangeEditorProps) {
  const [choosing, setChoosing] = useState(false);
  const add = async (id: string | null): Promise<void> => {
    setChoosing(false);
    if (!id || changes.some((one) => one.requirementId === id)) return;
    const { data } = await api.GET('/requirements/{id}', { params: { path: { id } } });
    const { title, text, evidence, code, versionNumber } = data!;
    const before = { title, text, evidence };
    onChange([
      ...changes,
      { ...before, before, requirementId: id, requirementCode: code, baseVersion: versionNumber, outdated: false },
    ]);
  };
  const put = (at: number, part: Partial<Words>): void =>
    onChange(changes.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <section aria-label={t('clarification.changes.title')}>
      {changes.map((change, at) => (
        <Change
          key={change.requirementId}
          change={change}
          onPut={(part) => put(at, part)}
          onRemove={() => onChange(changes.filter((_, place) => place !== at))}
        />
      ))}
      {error && <p role="alert">{error}</p>}
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

interface ChangeProps {
  change: ChangeValues;
  onPut: (part: Partial<Words>) => void;
  onRemove: () => void;
}

function Change({ change, onPut, onRemove }: ChangeProps) {
  const { requirementCode: code, before, baseVersion, outdated } = change;
  const differs = FIELDS.filter((field) => change[field] !== before[field]);
  return (
    <div className={classes.change}>
      <div className={classes.changeHead}>
        <h2>{t('clarification.changes', { code })}</h2>
        <ActionIcon onClick={onRemove} aria-label={t('clarification.changes.remove', { code })}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {outdated && <p role="alert">{t('clarification.changes.outdated', { n: baseVersion })}</p>}
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
      <div>
        <p className="kv-caption">{t('clarification.changes.diff', { from: baseVersion, to: baseVersion + 1 })}</p>
        {differs.length === 0 && <p className="kv-quiet">{t('clarification.changes.none')}</p>}
        {differs.map((field) => (
          <div key={field} className={classes.diff}>
            <p className="kv-caption">{t(`clarification.part.${field}`)}</p>
            <div className="kv-words">
              <WordDiff before={before[field]} after={change[field]} />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
