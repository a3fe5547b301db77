import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';

/** Opens and closes the rode draad of a record beside the screen; for the actions of its PageHeader. */
export function RodeDraadButton({ kind, id }: { kind: string; id: string }) {
  const [address, setAddress] = useSearchState('draad');
  const own = `${kind}:${id}`;
  const open = address === own;
  return (
    <Button
      leftSection={<IconRoute size={16} stroke={1.75} aria-hidden />}
      aria-expanded={open}
      onClick={() => setAddress(open ? '' : own)}
    >
      {t('thread.title')}
    </Button>
  );
}
