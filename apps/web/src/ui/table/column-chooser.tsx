import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { IconArrowDown, IconArrowUp, IconColumns3, IconMinus, IconPlus } from '@tabler/icons-react';
import { t } from '@web/texts';
import { isShown, moved, NO_LAYOUT, ordered, widened, widthOf, type ColumnLayout } from './column-layout';
import type { Column } from './columns';
import classes from './data-table.module.css';

interface ColumnChooserProps<Row extends RowData> {
  columns: Column<Row>[];
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  overToolbar: boolean;
}

const STEP = 24;

/** Which columns a person sees, in which order and how wide; remembered per table. */
export function ColumnChooser<Row extends RowData>({
  columns,
  layout,
  onLayout,
  overToolbar,
}: ColumnChooserProps<Row>) {
  const all = ordered(columns, layout);
  return (
    <Popover position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <ActionIcon className={overToolbar ? classes.overToolbar : classes.chooser} aria-label={t('ui.table.columns')}>
          <IconColumns3 size={18} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('ui.table.columns')}>
        <ul className={classes.columnList}>
          {all.map((column, at) => (
            <ColumnLine
              key={column.id}
              column={column}
              layout={layout}
              first={at <= 1}
              last={at === 0 || at === all.length - 1}
              onLayout={onLayout}
              onMove={(step) => onLayout(moved(columns, layout, column.id, step))}
            />
          ))}
        </ul>
        <Button size="xs" mt="sm" onClick={() => onLayout(NO_LAYOUT)}>
          {t('ui.table.columns.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ColumnLineProps<Row extends RowData> {
  column: Column<Row>;
  layout: ColumnLayout;
  first: boolean;
  last: boolean;
  onLayout: (layout: ColumnLayout) => void;
  onMove: (step: 1 | -1) => void;
}

function ColumnLine<Row extends RowData>({ column, layout, first, last, onLayout, onMove }: ColumnLineProps<Row>) {
  const { id, header } = column;
  const width = widthOf(column, layout);
  const button = (text: string, icon: React.ReactNode, disabled: boolean, onClick: () => void) => (
    <ActionIcon size={26} aria-label={t(text, { column: header })} disabled={disabled} onClick={onClick}>
      {icon}
    </ActionIcon>
  );
  return (
    <li>
      <Checkbox
        label={header}
        checked={isShown(column, layout)}
        disabled={!column.optional}
        onChange={(event) => onLayout({ ...layout, visible: { ...layout.visible, [id]: event.currentTarget.checked } })}
      />
      <span className={classes.columnButtons}>
        {button('ui.table.column.up', <IconArrowUp size={14} />, first, () => onMove(-1))}
        {button('ui.table.column.down', <IconArrowDown size={14} />, last, () => onMove(1))}
        {button('ui.table.column.narrower', <IconMinus size={14} />, false, () =>
          onLayout(widened(layout, id, width - STEP)),
        )}
        {button('ui.table.column.wider', <IconPlus size={14} />, false, () =>
          onLayout(widened(layout, id, width + STEP)),
        )}
      </span>
    </li>
  );
}
