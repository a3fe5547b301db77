import { Anchor, SegmentedControl } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { isPdf, PdfView } from '@web/features/offers/pdf-view';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';
import type { Criterion } from './assessment-data';
import classes from './assessments.module.css';

type Answers = components['schemas']['OfferAnswersResponse'];
type Offer = components['schemas']['OfferResponse'];

interface Document {
  fileId: string;
  title: string;
  name: string;
  page: number | null;
  note: string;
}

/** What is scored: the answer on this criterion, and the document that was pointed at, open at its page. */
export function OfferText({ offerId, criterion }: { offerId: string; criterion: Criterion }) {
  const path = { id: offerId };
  const { data: offer } = apiQuery.useSuspenseQuery('get', '/offers/{id}', { params: { path } });
  const { data: answers } = apiQuery.useSuspenseQuery('get', '/offers/{id}/answers', {
    params: { path, query: { criterionId: criterion.id } },
  });
  return (
    <section className={classes.card} aria-label={t('assessment.offer-of', { name: offer.bidderName ?? offer.code })}>
      <h2>{offer.bidderName}</h2>
      <h3>{t('assessment.asked')}</h3>
      <p className="kv-words">{criterion.description || criterion.title}</p>
      <WrittenAnswers answers={answers} />
      <Documents documents={documentsOf(offer, answers)} pointed={answers.passages.length > 0} />
      {offer.note && <p className="kv-words">{offer.note}</p>}
    </section>
  );
}

/** The words of the answer form, the criterion first and the wensen under it after. */
function WrittenAnswers({ answers: { reading, items } }: { answers: Answers }) {
  if (!reading) return null;
  if (items.length === 0) return <p className="kv-quiet">{t('assessment.no-answer')}</p>;
  return (
    <>
      {items.map(({ code, title, answer, row, requirementId, outdated }) => (
        <article key={row}>
          <h3>{requirementId ? `${code} ${title}` : t('assessment.answer')}</h3>
          {outdated && <StatusChip status="SUSPECT" label={t('offer.reading.outdated')} />}
          <p className={`kv-words ${classes.lines}`}>{answer}</p>
          <p className="kv-caption">{t('assessment.answer.place', { file: reading.file, row })}</p>
        </article>
      ))}
    </>
  );
}

/** Those that were pointed at for this criterion; without that all of the offer. */
function documentsOf(offer: Offer, { passages }: Answers): Document[] {
  if (passages.length > 0) return passages;
  return offer.files.map((file) => ({ ...file, page: null, note: '' }));
}

const labelOf = ({ title, page }: Document): string => (page ? t('assessment.page', { title, page }) : title);

function Documents({ documents, pointed }: { documents: Document[]; pointed: boolean }) {
  const [chosen, setChosen] = useSearchState('stuk', '');
  const document = documents.find(({ fileId }) => fileId === chosen) ?? documents[0];
  if (!document) return <p className="kv-quiet">{t('assessment.no-files')}</p>;
  return (
    <>
      <h3>{t(pointed ? 'assessment.documents.pointed' : 'assessment.documents')}</h3>
      {documents.length > 1 && (
        <SegmentedControl
          className={classes.offers}
          aria-label={t('assessment.which-document')}
          value={document.fileId}
          onChange={setChosen}
          data={documents.map((one) => ({ value: one.fileId, label: labelOf(one) }))}
        />
      )}
      <p>
        <Anchor href={`/api/v1/files/${document.fileId}/content`} download>
          {t('assessment.download', { title: labelOf(document) })}
        </Anchor>
        {document.note && <span className="kv-caption"> {document.note}</span>}
      </p>
      {isPdf(document.name) ? (
        <PdfView fileId={document.fileId} title={document.title} page={document.page} />
      ) : (
        <p className="kv-quiet">{t('assessment.not-shown')}</p>
      )}
    </>
  );
}
