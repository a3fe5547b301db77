import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { type DocumentRecord, type DossierDocument, KINDS, LEVELS } from './document';
import { DOCUMENT_COLUMNS } from './document-columns';
import { DocumentDialog } from './document-dialog';

const FILTERS = ['kind', 'confidentiality', 'retention', 'state'] as const;

const options = (values: readonly string[], prefix: string) =>
  values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));

/** Documents of the whole programme or of one record, to find, to add to and to take along as a zip. */
export function DocumentTable({ record }: { record?: DocumentRecord }) {
  const { programmeId } = useScope();
  const mayAdd = useCan('document.write');
  const [adding, setAdding] = useState(false);
  const list = useKeysetList<DossierDocument, (typeof FILTERS)[number]>({
    key: record ? ['documents-of', record.kind, record.id] : ['documents', programmeId],
    filters: FILTERS,
    defaultSort: '-recordedAt',
    page: (query) =>
      api
        .GET('/documents', {
          params: { query: { ...query, programmeId, recordKind: record?.kind, recordId: record?.id } as object },
        })
        .then((answer) => answer.data!),
  });
  const add = mayAdd && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('document.add')}
    </Button>
  );
  const parameters = { programmeId: programmeId ?? '', ...(record && { kind: record.kind, recordId: record.id }) };
  return (
    <>
      <Group gap="xs" mb="sm" justify="flex-end">
        <ExportMenu
          kind="dossier"
          formats={['zip']}
          label={t('document.zip')}
          parameters={parameters}
          disabled={list.rows.length === 0}
        />{' '}
        {/* prettier-ignore */}
        {add}
      </Group>
      <ListToolbar
        list={list}
        filters={[
          { name: 'kind', label: t('document.column.kind'), options: options(KINDS, 'document.kind') },
          { name: 'confidentiality', label: t('document.column.level'), options: options(LEVELS, 'document.level') },
          { name: 'retention', label: t('document.column.retention'), options: options(['PASSED', 'HELD', 'UNKNOWN'], 'document.retention') }, // prettier-ignore
          { name: 'state', label: t('document.state'), options: options(['WITHDRAWN'], 'document.state') },
        ]}
      />
      <DataTable
        caption={t('document.caption')}
        columns={DOCUMENT_COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/dossier/${row.id}`}
        empty={
          <EmptyState
            title={t('document.empty')}
            text={t(mayAdd ? 'document.empty.add' : 'document.empty.read')}
            action={add || undefined}
          />
        }
      />
      {adding && <DocumentDialog record={record} onClose={() => setAdding(false)} />}
    </>
  );
}
