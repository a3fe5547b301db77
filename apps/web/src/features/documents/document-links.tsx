import { Button } from '@mantine/core';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { RecordLink } from '@web/ui/record-link';
import { useDeed } from '@web/ui/use-deed';
import type { DocumentDetail } from './document';
import { LinkPicker } from './link-picker';
import classes from './documents.module.css';

/** To what a document belongs; of hidden records nothing is said. */
export function DocumentLinks({ document }: { document: DocumentDetail }) {
  const { doing, run } = useDeed();
  const remove = (linkId: string) =>
    run(() =>
      api.POST('/documents/{id}/links/{linkId}/remove', {
        params: { path: { id: document.id, linkId }, header: ifMatch(document.rowVersion) },
      }),
    );
  return (
    <section>
      <h2>{t('document.links')}</h2>
      {document.links.length === 0 && <p className="kv-quiet">{t('document.links.none')}</p>}
      <ul className={classes.list}>
        {document.links.map((link) => (
          <li key={link.id}>
            <span className="kv-caption">{t(`document.record.${link.kind}`)}</span>
            <RecordLink url={link.url}>{[link.code, link.title].filter(Boolean).join(' ')}</RecordLink>
            {document.mayWrite && (
              <Button
                size="compact-xs"
                loading={doing}
                aria-label={t('document.links.remove.of', { title: link.title || link.code })}
                onClick={() => void remove(link.id)}
              >
                {t('document.links.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {document.mayWrite && <LinkPicker document={document} />}
    </section>
  );
}
