import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import type { TableSelection } from '@web/ui/table/data-table';
import { SelectionBar } from '@web/ui/table/selection-bar';
import type { KeysetList } from '@web/ui/table/use-keyset-list';
import { BulkDialog, type BulkSelection } from './bulk-dialog';
import type { RequirementRow } from './kinds';

interface RequirementSelectionProps {
  selection: TableSelection;
  onAll: () => void;
  list: KeysetList<RequirementRow>;
  tenderId: string;
  blocks: { value: string; label: string }[];
}

/** What can be done with chosen requirements: one change for all, or to Excel. */
export function RequirementSelection({ selection, onAll, list, tenderId, blocks }: RequirementSelectionProps) {
  const [changing, setChanging] = useState(false);
  const client = useQueryClient();
  const filter = (name: string): string | undefined => list.filter(name) || undefined;
  const filters = {
    kind: filter('kind'),
    chapter: filter('chapter'),
    awaits: filter('awaits'),
    state: filter('state'),
    buildingBlockId: filter('buildingBlockId'),
    ownerId: filter('ownerId'),
    q: list.q || undefined,
  };
  const chosen = {
    tenderId,
    ...(selection.all
      ? {
          filterKind: filters.kind,
          filterChapter: filters.chapter,
          filterAwaits: filters.awaits,
          filterState: filters.state,
          filterBuildingBlockId: filters.buildingBlockId,
          filterOwnerId: filters.ownerId,
          filterQ: filters.q,
        }
      : { ids: selection.ids }),
  } as BulkSelection;
  const parameters = Object.fromEntries(
    Object.entries(selection.all ? filters : { ids: selection.ids.join(',') }).filter(([, value]) => value),
  ) as Record<string, string>;
  return (
    <>
      <SelectionBar selection={selection} onAll={onAll} list={list}>
        <Button variant="filled" onClick={() => setChanging(true)}>
          {t('requirement.bulk.open')}
        </Button>
        <ExportMenu
          kind="requirement-sheet"
          formats={['xlsx']}
          tenderId={tenderId}
          parameters={{ tenderId, ...parameters }}
          label={t('requirement.to-excel')}
        />
      </SelectionBar>
      {changing && (
        <BulkDialog
          selection={chosen}
          blocks={blocks}
          onClose={() => setChanging(false)}
          onDone={() => {
            selection.onChange([]);
            void client.invalidateQueries();
          }}
        />
      )}
    </>
  );
}
