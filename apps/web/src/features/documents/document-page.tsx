import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FactList } from '@web/ui/fact-list';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { useDeed } from '@web/ui/use-deed';
import type { DocumentDetail } from './document';
import { Level, Retention } from './document-columns';
import { DocumentDialog } from './document-dialog';
import { DocumentLinks } from './document-links';
import { DocumentVersions } from './document-versions';
import classes from './documents.module.css';

/** One document: what it is, its versions, to what it belongs and how long it stays. */
export function DocumentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: document } = apiQuery.useSuspenseQuery('get', '/documents/{id}', { params: { path: { id } } });
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageHeader
        title={`${document.code} ${document.title}`}
        crumbs={[{ label: t('document.nav'), to: '/dossier' }]}
        lead={
          <>
            <Level level={document.confidentiality} /> <Retention document={document} />
          </>
        }
        actions={document.mayWrite && <Deeds document={document} onEdit={() => setEditing(true)} />}
      />
      <div className={classes.columns}>
        <DocumentVersions document={document} />
        <section>
          <h2>{t('document.facts')}</h2>
          <FactList facts={factsOf(document)} />
        </section>
        <DocumentLinks document={document} />
        {document.notes && (
          <section>
            <h2>{t('document.notes')}</h2>
            <p className={classes.notes}>{document.notes}</p>
          </section>
        )}
      </div>
      {editing && <DocumentDialog document={document} onClose={() => setEditing(false)} />}
    </>
  );
}

const factsOf = (one: DocumentDetail): [string, ReactNode][] => [
  [t('document.column.kind'), t(`document.kind.${one.kind}`)],
  [t('document.column.dated'), one.datedOn && date(one.datedOn)],
  [t('document.woo'), t(`document.woo.${one.wooCategory}`)],
  [t('document.rule'), t(`document.rule.${one.retentionRule}`)],
  [t('document.rule.from'), one.retentionRule === 'PERMANENT' ? null : date(one.retentionFrom)],
  [t('document.destroy-on'), one.destroyOn && date(one.destroyOn)],
  [t('document.hold.reason'), one.holdReason],
  [t('document.withdraw.reason'), one.withdrawnReason],
];

function Deeds({ document, onEdit }: { document: DocumentDetail; onEdit: () => void }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const params = { path: { id: document.id }, header: ifMatch(document.rowVersion) };
  const withReason = async (deed: 'hold' | 'withdraw') => {
    const answer = await confirm({
      title: t(`document.${deed}`),
      text: t(`document.${deed}.text`),
      confirm: t(`document.${deed}`),
      reason: { label: t(`document.${deed}.reason`), required: true },
      danger: deed === 'withdraw',
    });
    if (answer) await run(() => api.POST(`/documents/{id}/${deed}`, { params, body: { reason: answer.reason } }));
  };
  const release = () => run(() => api.POST('/documents/{id}/hold', { params, body: { reason: null } }));
  return (
    <>
      {document.holdReason ? (
        <Button loading={doing} onClick={() => void release()}>
          {t('document.release')}
        </Button>
      ) : (
        <>
          <Button loading={doing} onClick={() => void withReason('withdraw')}>
            {t('document.withdraw')}
          </Button>
          <Button loading={doing} onClick={() => void withReason('hold')}>
            {t('document.hold')}
          </Button>
        </>
      )}
      <Button variant="filled" onClick={onEdit}>
        {t('document.change')}
      </Button>
      {dialog}
    </>
  );
}
