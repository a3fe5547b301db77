import { NativeSelect, TextInput } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { useRef, useState, type KeyboardEvent } from 'react';
import { asProblem } from '@web/api/problem';
import { MergeDialog } from '../form/merge-dialog';
import type { CellEdit } from './columns';
import classes from './data-table.module.css';

/** Where to go when a cell is done: to itself, to the next or the previous one, or nowhere because the person went away. */
export type Leave = 'stay' | 'next' | 'previous' | 'away';

interface CellEditorProps<Row extends RowData> {
  row: Row;
  header: string;
  edit: CellEdit<Row>;
  /** What was typed before the row scrolled out of sight. */
  draft: string | undefined;
  onDraft: (draft: string) => void;
  onDone: (leave: Leave) => void;
}

interface Stored<Row> {
  row: Row;
  value: string;
}

/** The field in a cell. Nothing typed is lost: a refusal stays under it, and who saved second sees both texts. */
export function CellEditor<Row extends RowData>({ row, header, edit, draft, onDraft, onDone }: CellEditorProps<Row>) {
  const original = edit.value(row);
  const [value, setValue] = useState(draft ?? original);
  const [error, setError] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Stored<Row> | null>(null);
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);

  const save = async (next: string, upon: Row, leave: Leave): Promise<void> => {
    const text = edit.options ? next : next.trim();
    const wrong = edit.wrong?.(text) ?? null;
    if (wrong) return setError(wrong);
    if (text === edit.value(upon)) return onDone(leave);
    if (busy.current) return;
    busy.current = true;
    setSaving(true);
    try {
      await edit.save(upon, text);
      onDone(leave);
    } catch (caught) {
      const problem = asProblem(caught);
      const stored = problem.stale ? await edit.reload(upon).catch(() => null) : null;
      if (stored) setTheirs({ row: stored, value: edit.value(stored) });
      else setError(problem.message);
    } finally {
      busy.current = false;
      setSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys belong to the field, not to the table around it.
    event.stopPropagation();
    if (event.key === 'Enter') void save(value, row, 'stay');
    if (event.key === 'Escape') onDone('stay');
    if (event.key !== 'Tab') return;
    event.preventDefault();
    void save(value, row, event.shiftKey ? 'previous' : 'next');
  };
  const field = {
    autoFocus: true,
    size: 'xs',
    'aria-label': edit.label(row),
    value,
    error,
    className: classes.editor,
    onChange: (event: { currentTarget: { value: string } }) => {
      setValue(event.currentTarget.value);
      onDraft(event.currentTarget.value);
      setError(null);
    },
    onBlur: () => {
      if (!theirs && !busy.current) void save(value, row, 'away');
    },
    onKeyDown,
  };
  return (
    <>
      {edit.options ? (
        <NativeSelect {...field} data={edit.options} />
      ) : (
        <TextInput {...field} maxLength={edit.maxLength} onFocus={(event) => event.currentTarget.select()} />
      )}
      {theirs && (
        <MergeDialog
          base={{ value: original }}
          mine={{ value }}
          theirs={{ value: theirs.value }}
          labels={{ value: header }}
          describe={(_, one) => edit.options?.find((option) => option.value === one)?.label}
          saving={saving}
          errors={error ? [{ message: error }] : []}
          onCancel={() => setTheirs(null)}
          onMerged={(merged) => void save(merged.value, theirs.row, 'stay')}
        />
      )}
    </>
  );
}
