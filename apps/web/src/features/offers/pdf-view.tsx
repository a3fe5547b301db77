import { useEffect, useState } from 'react';
import { apiFetch } from '@web/api/http';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import classes from './offers.module.css';

interface PdfViewProps {
  fileId: string;
  title: string;
  /** From 1; null for the beginning. */
  page: number | null;
}

/** A PDF in the page, opened where the criterion is answered. The bytes are fetched by us: files themselves only download. */
export function PdfView({ fileId, title, page }: PdfViewProps) {
  const [url, setUrl] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void (async () => {
      try {
        const answer = await apiFetch(`/api/v1/files/${fileId}/content`);
        const bytes = await answer.arrayBuffer();
        if (gone) return;
        // The type is ours, so that what calls itself a PDF is never run as a page.
        made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
        setUrl(made);
      } catch (error) {
        if (!gone) setProblem(asProblem(error).message);
      }
    })();
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [fileId]);
  if (problem) return <p role="alert">{problem}</p>;
  if (!url) return <p className="kv-quiet">{t('offer.pdf.loading')}</p>;
  // Another page is another frame: a viewer does not follow a change of the fragment.
  return (
    <iframe
      key={page ?? 0}
      className={classes.pdf}
      title={title}
      src={`${url}#navpanes=0&view=FitH${page ? `&page=${page}` : ''}`}
    />
  );
}

export const isPdf = (name: string): boolean => name.toLowerCase().endsWith('.pdf');
