import { ActionIcon, Checkbox, Popover, Stack } from '@mantine/core';
import type { ReactTable, RowData } from '@tanstack/react-table';
import { IconColumns3 } from '@tabler/icons-react';
import { t } from '@web/texts';
import type { Features } from './columns';
import classes from './data-table.module.css';

/** Which optional columns a person sees; remembered per table. */
export function ColumnChooser<Row extends RowData>(props: { table: ReactTable<Features, Row>; overToolbar: boolean }) {
  const { table, overToolbar } = props;
  const optional = table.getAllLeafColumns().filter((column) => column.getCanHide());
  return (
    <Popover position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <ActionIcon className={overToolbar ? classes.overToolbar : classes.chooser} aria-label={t('ui.table.columns')}>
          <IconColumns3 size={18} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('ui.table.columns')}>
        <Stack gap="sm">
          {optional.map((column) => (
            <Checkbox
              key={column.id}
              label={String(column.columnDef.header)}
              checked={column.getIsVisible()}
              onChange={(event) => column.toggleVisibility(event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
