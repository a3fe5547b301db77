import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '@web/texts';
import classes from './contracts.module.css';

interface ListEditorProps {
  title: string;
  hint?: string;
  count: number;
  /** The fields of one row. */
  row: (index: number) => ReactNode;
  onAdd: () => void;
  onRemove: (index: number) => void;
}

/** Rows of one kind in a form: add below, remove at the right. */
export function ListEditor({ title, hint, count, row, onAdd, onRemove }: ListEditorProps) {
  return (
    <fieldset className={classes.rows}>
      <legend>{title}</legend>
      {hint && <p className="kv-caption">{hint}</p>}
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={classes.row}>
          <div className={classes.cells}>{row(index)}</div>
          <ActionIcon
            aria-label={t('contract.list.remove', { title, number: index + 1 })}
            onClick={() => onRemove(index)}
            mt={24}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button onClick={onAdd}>{t('contract.list.add', { title: title.toLowerCase() })}</Button>
    </fieldset>
  );
}
