import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { PageHeader } from '@web/ui/page-header';
import { NoteActions } from './note-actions';
import { NoteDraft } from './note-draft';
import { NotePublished } from './note-published';
import { NoteTerm } from './note-term';
import { NoteState } from './states';

/** One note: composing it, asking a second person, and what was published. */
export function NotePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/clarification-notes/{id}', { params: { path: { id } } });
  const published = data.state === 'PUBLISHED';
  return (
    <>
      <PageHeader
        title={t('clarification.note.title', { n: data.number })}
        lead={<NoteState state={data.state} />}
        crumbs={[{ label: t('clarification.nav'), to: '/nota-van-inlichtingen' }]}
        actions={
          published ? (
            <ExportMenu
              kind="clarification-note"
              tenderId={data.tenderId}
              parameters={{ noteId: id }}
              formats={['pdf', 'docx', 'xlsx']}
            />
          ) : (
            <NoteActions note={data} />
          )
        }
      />
      <Stack gap="xl">
        <NoteTerm note={data} />
        {published ? <NotePublished note={data} /> : <NoteDraft note={data} />}
      </Stack>
    </>
  );
}
