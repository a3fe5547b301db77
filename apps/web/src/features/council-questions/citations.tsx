import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { kindName } from '@web/ui/kinds';
import { RecordLink } from '@web/ui/record-link';
import { useDeed } from '@web/ui/use-deed';
import classes from '../risks/risks.module.css';
import type { Question } from './question-dialog';

type Citation = components['schemas']['CitationResponse'];
type Kind = components['schemas']['CiteRequest']['kind'];

const KINDS: readonly Kind[] = [
  ...(['contribution', 'consultation-quote', 'consultation-talk', 'requirement', 'clarification'] as const),
  ...(['award-promise', 'obligation', 'modification', 'indicator', 'budget-line', 'report-paragraph'] as const),
];

/** The records on which the answer rests, each with its thread; a draft shows the threads of now. */
export function Citations({ question, editable }: { question: Question; editable: boolean }) {
  const [picking, setPicking] = useState(false);
  const { doing, run } = useDeed();
  const params = { path: { id: question.id }, header: ifMatch(question.rowVersion) };
  return (
    <section className={classes.block}>
      <h2>{t('council.cited')}</h2>
      {question.citations.length === 0 && <p className="kv-quiet">{t('council.cited.none')}</p>}
      {question.citations.map((citation) => (
        <Cited key={citation.id} citation={citation}>
          {editable && (
            <Button
              variant="subtle"
              disabled={doing}
              aria-label={t('council.uncite.of', { code: citation.code })}
              onClick={() =>
                void run(() => api.POST('/council-questions/{id}/uncite', { params, body: { id: citation.id } }))
              }
            >
              {t('council.uncite')}
            </Button>
          )}
        </Cited>
      ))}
      <div className={classes.deeds}>
        {question.citations.length > 0 && (
          <ExportMenu
            kind="council-proof"
            parameters={{ questionId: question.id }}
            formats={['pdf', 'docx']}
            label={t('council.proof')}
          />
        )}
        {editable && <Button onClick={() => setPicking(true)}>{t('council.cite')}</Button>}
      </div>
      {picking && (
        <CitePicker
          taken={question.citations.map(({ id }) => id)}
          onPick={(record) => run(() => api.POST('/council-questions/{id}/cite', { params, body: record }))}
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  );
}

/** One cited record with its seven stations. */
function Cited({ citation, children }: { citation: Citation; children: React.ReactNode }) {
  return (
    <article>
      <div className={classes.cited}>
        <RecordLink url={citation.url} search={{ draad: `${citation.kind}:${citation.id}` }}>
          <strong>{citation.code}</strong> {citation.title}
        </RecordLink>
        {children}
      </div>
      <ol className={classes.stations}>
        {citation.stations.map(({ name, state, cards }) => (
          <li key={name} data-state={state}>
            <span className="kv-caption">{name}</span>
            <span>{cards.length > 0 ? cards.map(({ code }) => code).join(', ') : t(`council.thread.${state}`)}</span>
            {state === 'SUSPECT' && <span className="kv-caption">{t('council.thread.SUSPECT')}</span>}
          </li>
        ))}
      </ol>
    </article>
  );
}

interface CitePickerProps {
  taken: string[];
  onPick: (record: { kind: Kind; id: string }) => Promise<unknown>;
  onClose: () => void;
}

const isKind = (kind: string): kind is Kind => KINDS.includes(kind as Kind);

/** Looks a record of the thread up by code or words. */
function CitePicker({ taken, onPick, onClose }: CitePickerProps) {
  const { programmeId } = useScope();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 250);
  const enabled = q.length > 1;
  const found = apiQuery.useQuery('get', '/search', { params: { query: { q, programmeId } } }, { enabled }).data?.items;
  const hits = (found ?? []).flatMap(({ kind, ...hit }) => (isKind(kind) ? [{ ...hit, kind }] : []));
  const open = hits.filter(({ id }) => !taken.includes(id));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('council.cite')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <TextInput
        data-autofocus
        label={t('council.cite.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mb="md"
      />
      {enabled && found && open.length === 0 && <p role="status">{t('council.cite.empty')}</p>}
      <ul className={classes.list}>
        {open.map(({ id, kind, code, title }) => (
          <li key={id}>
            <span>
              <span className="kv-caption">{kindName(kind)}</span> <strong>{code}</strong> {title}
            </span>
            <Button
              aria-label={t('council.cite.pick', { code })}
              onClick={() => void onPick({ kind, id }).then(onClose)}
            >
              {t('council.cite.word')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
