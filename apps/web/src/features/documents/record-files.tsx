import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { RecordLink } from '@web/ui/record-link';
import type { DocumentRecord } from './document';
import { Level } from './document-columns';
import { DocumentDialog } from './document-dialog';
import classes from './documents.module.css';

/** "Bestanden" of one record: what lies in the dossier about it, in short. */
export function RecordFiles({ record }: { record: DocumentRecord }) {
  const { programmeId } = useScope();
  const mayRead = useCan('document.read');
  const mayAdd = useCan('document.write');
  const [adding, setAdding] = useState(false);
  const query = { programmeId, recordKind: record.kind, recordId: record.id, limit: 200 };
  const { data } = apiQuery.useQuery('get', '/documents', { params: { query } }, { enabled: mayRead });
  if (!mayRead || !data) return null;
  return (
    <section aria-label={t('document.files')}>
      <h2>{t('document.files')}</h2>
      {data.items.length === 0 && <p className="kv-quiet">{t('document.files.none')}</p>}
      <ul className={classes.list}>
        {data.items.map((one) => (
          <li key={one.id}>
            <RecordLink url={`/dossier/${one.id}`}>
              {one.code} {one.title}
            </RecordLink>
            <span className="kv-caption">
              {t(`document.kind.${one.kind}`)} · {t('document.version', { n: one.version })}
            </span>
            <Level level={one.confidentiality} />
          </li>
        ))}
      </ul>
      <Group gap="xs">
        {mayAdd && <Button onClick={() => setAdding(true)}>{t('document.add')}</Button>}
        {data.items.length > 1 && (
          <ExportMenu
            kind="dossier"
            formats={['zip']}
            label={t('document.zip')}
            parameters={{ programmeId: programmeId!, kind: record.kind, recordId: record.id }}
          />
        )}
      </Group>
      {adding && <DocumentDialog record={record} onClose={() => setAdding(false)} />}
    </section>
  );
}
