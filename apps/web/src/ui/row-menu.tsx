import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';

export interface RowDeed {
  label: string;
  onSelect: () => void;
}

interface RowMenuProps {
  /** Names the row, such as "Meer voor P. Voorbeeld". */
  label: string;
  deeds: RowDeed[];
}

/** What can be done with one row besides its first button; nothing when there is nothing to do. */
export function RowMenu({ label, deeds }: RowMenuProps) {
  if (deeds.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={label}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {deeds.map((deed) => (
          <Menu.Item key={deed.label} onClick={deed.onSelect}>
            {deed.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
