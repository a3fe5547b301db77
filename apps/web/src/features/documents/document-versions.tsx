import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FileDrop } from '@web/ui/form/file-drop';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { moment } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import { ACCEPTED, type DocumentDetail, MOST_BYTES, sizeText } from './document';
import classes from './documents.module.css';

/** The versions, the newest first; each stays to be fetched. */
export function DocumentVersions({ document }: { document: DocumentDetail }) {
  return (
    <section>
      <h2>{t('document.versions')}</h2>
      <ul className={classes.list}>
        {document.versions.map((version) => (
          <li key={version.id}>
            <a href={`/api/v1/files/${document.fileId}/content?versionId=${version.id}`} download>
              {version.name}
            </a>
            <span className="kv-caption">
              {t('document.version.by', {
                n: version.n,
                size: sizeText(version.size),
                name: version.recordedBy ?? '',
                when: moment(version.recordedAt),
              })}
            </span>
            <span className={classes.hash} title={t('document.hash')}>
              {version.sha256.slice(0, 12)}
            </span>
          </li>
        ))}
      </ul>
      {document.mayWrite && <NewVersion document={document} />}
    </section>
  );
}

function NewVersion({ document }: { document: DocumentDetail }) {
  const [file, setFile] = useState<File | null>(null);
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const send = async () => {
    const body = new FormData();
    body.append('file', file!);
    const header = {
      ...idempotent(key.keyFor([file!.name, file!.size, file!.lastModified])),
      ...ifMatch(document.rowVersion),
    };
    const params = { path: { id: document.id }, header };
    const sent = await run(
      () => api.POST('/documents/{id}/versions', { params, body: body as never, bodySerializer: () => body }),
      t('document.version.added'),
    );
    if (!sent) return;
    setFile(null);
    key.done();
  };
  return (
    <>
      <FileDrop
        label={t('document.version.add')}
        hint={t('document.file.hint')}
        accept={ACCEPTED}
        maxBytes={MOST_BYTES}
        file={file}
        onFile={setFile}
      />
      {file && (
        <Button mt="xs" variant="filled" loading={doing} onClick={() => void send()}>
          {t('document.version.send')}
        </Button>
      )}
    </>
  );
}
