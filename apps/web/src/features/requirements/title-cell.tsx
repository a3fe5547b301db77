import { ActionIcon, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import type { RequirementRow } from './kinds';
import classes from './title-cell.module.css';

/** The title in the list. In a concept it can be changed in place: Enter saves, Escape undoes. */
export function TitleCell({ row, mayWrite }: { row: RequirementRow; mayWrite: boolean }) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const done = (): void => {
    setEditing(false);
    window.setTimeout(() => button.current?.focus());
  };
  if (editing) return <TitleInput row={row} onDone={done} />;
  return (
    <span className={classes.cell} data-withdrawn={row.state === 'WITHDRAWN' || undefined}>
      <span className={classes.title}>{row.title}</span>
      {mayWrite && row.state === 'DRAFT' && (
        <ActionIcon
          ref={button}
          size={24}
          className={classes.pencil}
          aria-label={t('requirement.title-change', { code: row.code })}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={14} stroke={1.75} />
        </ActionIcon>
      )}
    </span>
  );
}

function TitleInput({ row, onDone }: { row: RequirementRow; onDone: () => void }) {
  const client = useQueryClient();
  const [title, setTitle] = useState(row.title);
  const [error, setError] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (title.trim() === '') return setError(t('requirement.need-title'));
    if (title.trim() === row.title) return onDone();
    try {
      await api.PATCH('/requirements/{id}', {
        params: { path: { id: row.id }, header: ifMatch(row.rowVersion) },
        body: { title },
      });
      await client.invalidateQueries();
      onDone();
    } catch (problem) {
      setError(asProblem(problem).message);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') onDone();
  };
  return (
    <TextInput
      autoFocus
      size="xs"
      aria-label={t('requirement.title-of', { code: row.code })}
      value={title}
      maxLength={200}
      error={error}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      rightSectionWidth={48}
      rightSection={<kbd>Enter</kbd>}
    />
  );
}
