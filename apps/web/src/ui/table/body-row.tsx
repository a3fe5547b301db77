import { ActionIcon, Checkbox } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { IconPencil } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { t } from '@web/texts';
import { RecordLink } from '../record-link';
import { CellEditor, type Leave } from './cell-editor';
import type { Column } from './columns';
import classes from './data-table.module.css';

/** What a row tells the table; one object for the life of the table, so that rows are not drawn again for it. */
export interface RowHandlers {
  measure: (element: Element | null) => void;
  focus: (line: number) => void;
  select: (id: string, checked: boolean, range: boolean) => void;
  edit: (id: string, column: string) => void;
  done: (id: string, column: string, leave: Leave) => void;
  drafts: Map<string, string>;
}

interface BodyRowProps<Row extends RowData> {
  id: string;
  row: Row;
  columns: Column<Row>[];
  line: number;
  position: number;
  tabStop: boolean;
  current: boolean;
  selectable: boolean;
  selected: boolean;
  /** Id of the column that is being changed in this row. */
  editing: string | null;
  href: string | undefined;
  keepsList: boolean;
  on: RowHandlers;
}

function Row<R extends RowData>(props: BodyRowProps<R>) {
  const { id, row, columns, line, on, tabStop } = props;
  const [first, ...others] = columns as [Column<R>, ...Column<R>[]];
  const name = first.cell(row);
  return (
    <tr
      ref={on.measure}
      data-index={line}
      aria-rowindex={props.position}
      className={classes.row}
      data-current={props.current || undefined}
      data-selected={props.selected || undefined}
    >
      {props.selectable && (
        <td className={classes.check}>
          <Checkbox
            size="xs"
            aria-label={t('ui.table.select', { row: typeof name === 'string' ? name : String(props.position - 1) })}
            checked={props.selected}
            onChange={(event) =>
              on.select(id, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey === true)
            }
          />
        </td>
      )}
      <th scope="row" data-align={first.align}>
        {props.href === undefined ? (
          name
        ) : (
          <RecordLink
            url={props.href}
            keepSearch={props.keepsList}
            className={classes.link}
            data-line={line}
            tabIndex={tabStop ? 0 : -1}
            onFocus={() => on.focus(line)}
          >
            {name}
          </RecordLink>
        )}
      </th>
      {others.map((column) => (
        <td key={column.id} data-align={column.align}>
          <BodyCell {...props} column={column} editing={props.editing === column.id} />
        </td>
      ))}
    </tr>
  );
}

interface BodyCellProps<Row extends RowData> extends Omit<BodyRowProps<Row>, 'editing'> {
  column: Column<Row>;
  editing: boolean;
}

function BodyCell<Row extends RowData>({ id, row, column, editing, line, tabStop, on }: BodyCellProps<Row>): ReactNode {
  const { edit } = column;
  const key = `${id}/${column.id}`;
  if (!edit || !edit.may(row)) return column.cell(row);
  if (editing) {
    return (
      <CellEditor
        row={row}
        header={column.header}
        edit={edit}
        draft={on.drafts.get(key)}
        onDraft={(draft) => on.drafts.set(key, draft)}
        onDone={(leave) => {
          on.drafts.delete(key);
          on.done(id, column.id, leave);
        }}
      />
    );
  }
  return (
    <span className={classes.editable} onDoubleClick={() => on.edit(id, column.id)}>
      <span className={classes.editableValue}>{column.cell(row)}</span>
      <ActionIcon
        size={24}
        className={classes.pencil}
        aria-label={t('ui.table.edit', { what: edit.label(row) })}
        data-edit={column.id}
        data-at={line}
        tabIndex={tabStop ? 0 : -1}
        onFocus={() => on.focus(line)}
        onClick={() => on.edit(id, column.id)}
      >
        <IconPencil size={14} stroke={1.75} />
      </ActionIcon>
    </span>
  );
}

/** One record. Drawn again only when something of it changed, so that scrolling through many stays smooth. */
export const BodyRow = memo(Row) as typeof Row;
