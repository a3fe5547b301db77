import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { percent } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import { useDeed } from '@web/ui/use-deed';
import { MergeDialog } from './merge-contributions-dialog';
import classes from './contributions.module.css';

type Suggestion = components['schemas']['SuggestionResponse'];
type Alike = components['schemas']['AlikeResponse'];

/** Pairs of open sentences that look alike, the most alike first; a person merges or dismisses. */
export function SuggestionsPage() {
  const { programmeId } = useScope();
  const [merging, setMerging] = useState<Suggestion | null>(null);
  const { doing, run } = useDeed();
  const { data } = apiQuery.useSuspenseQuery('get', '/contribution-suggestions', {
    params: { query: { programmeId, limit: 50 } },
  });
  const dismiss = (id: string) =>
    run(
      () => api.POST('/contribution-suggestions/{id}/dismiss', { params: { path: { id } } }),
      t('contribution.suggestions.dismissed'),
    );
  return (
    <>
      <PageHeader
        title={t('contribution.suggestions')}
        lead={t('contribution.suggestions.lead')}
        crumbs={[{ label: t('contribution.nav'), to: '/werkgroepinbreng' }]}
      />
      {data.items.length === 0 && (
        <EmptyState title={t('contribution.suggestions.empty')} text={t('contribution.suggestions.empty.text')} />
      )}
      {data.items.map((pair) => (
        <article key={pair.id} className={classes.pair}>
          <strong className={classes.score}>{percent(String(Math.round(pair.score * 100)))}</strong>
          <Side sentence={pair.one} />
          <Side sentence={pair.other} />
          <Group gap="sm">
            <Button onClick={() => setMerging(pair)}>{t('contribution.merge')}</Button>
            <Button variant="subtle" loading={doing} onClick={() => void dismiss(pair.id)}>
              {t('contribution.suggestions.dismiss')}
            </Button>
          </Group>
        </article>
      ))}
      {data.next && <p className="kv-caption">{t('contribution.suggestions.rest')}</p>}
      {merging && (
        <MergeDialog
          rows={[merging.one, merging.other]}
          onClose={() => setMerging(null)}
          onDone={() => setMerging(null)}
        />
      )}
    </>
  );
}

function Side({ sentence }: { sentence: Alike }) {
  return (
    <div>
      <p className="kv-words">“{sentence.sentence}”</p>
      <p className="kv-caption">
        <RecordLink url={`/werkgroepinbreng/${sentence.id}`}>{sentence.code}</RecordLink> · {sentence.workgroup}
      </p>
    </div>
  );
}
