import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';
import { PlaceFields, placeRules, type SourceKind } from './place-fields';
import { useRegisters } from './use-registers';
import classes from './contributions.module.css';

type Line = components['schemas']['PastedLineResponse'];

const clean = ({ problem, sameAsLine, like }: Line) => !problem && !sameAsLine && !like;

/** Sentences from a mail or minutes, each line one: looked at first, then entered all at once. */
export function PastePage() {
  const { programmeId } = useRegisters();
  const [lines, setLines] = useState<Line[] | null>(null);
  const form = useRecordForm({
    initial: { text: '' },
    validate: { text: (value) => (value.trim() ? null : t('contribution.need-sentence')) },
    save: (body) => api.POST('/contributions/paste-preview', { params: { query: { programmeId } }, body }),
    onSaved: ({ data }) => setLines(data!.lines),
  });
  return (
    <>
      <PageHeader
        title={t('contribution.paste')}
        lead={t('contribution.paste.lead')}
        crumbs={[{ label: t('contribution.nav'), to: '/werkgroepinbreng' }]}
      />
      {lines ? (
        <ChosenLines lines={lines} onBack={() => setLines(null)} />
      ) : (
        <form {...form.props} className={classes.lines}>
          <Stack>
            <FormErrorSummary errors={form.errors} />
            <Textarea
              label={t('contribution.paste.text')}
              description={t('contribution.field.sentence.hint')}
              autosize
              minRows={10}
              maxRows={30}
              classNames={{ input: 'kv-words' }}
              {...form.field('text')}
            />
            <div>
              <Button type="submit" variant="filled" loading={form.saving}>
                {t('contribution.paste.preview')}
              </Button>
            </div>
          </Stack>
          {form.guard}
        </form>
      )}
    </>
  );
}

function ChosenLines({ lines, onBack }: { lines: Line[]; onBack: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { programmeId, own } = useRegisters();
  const [chosen, setChosen] = useState(() => lines.filter(clean).map(({ line }) => line));
  const sentences = lines.filter(({ line }) => chosen.includes(line)).map(({ sentence }) => sentence);
  const form = useRecordForm({
    initial: {
      workgroupId: own.length === 1 ? own[0]!.id : '',
      questionId: '',
      sourceKind: 'WORKGROUP_QUESTION',
      sourceNote: '',
    },
    validate: {
      ...placeRules,
      sourceKind: () => (sentences.length > 0 ? null : t('contribution.paste.nothing')),
    },
    save: ({ sourceKind, ...place }, { key }) =>
      api.POST('/contributions/batch', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { ...place, sourceKind: sourceKind as SourceKind, sentences },
      }),
    onSaved: async ({ data }) => {
      notifications.show({ message: t('contribution.paste.done', { count: data!.items.length }) });
      await client.invalidateQueries();
      await navigate({ to: '/werkgroepinbreng' });
    },
  });
  const toggle = (line: number): void =>
    setChosen((now) => (now.includes(line) ? now.filter((one) => one !== line) : [...now, line]));
  return (
    <form {...form.props} className={classes.lines}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <div role="group" aria-label={t('contribution.paste.caption')}>
          {lines.map((line) => (
            <PastedLine
              key={line.line}
              line={line}
              chosen={chosen.includes(line.line)}
              onToggle={() => toggle(line.line)}
            />
          ))}
        </div>
        <PlaceFields field={form.field} />
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('contribution.paste.save', { count: sentences.length })}
          </Button>
          <Button onClick={onBack}>{t('contribution.paste.again')}</Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}

function PastedLine({ line, chosen, onToggle }: { line: Line; chosen: boolean; onToggle: () => void }) {
  const note =
    line.problem ??
    (line.sameAsLine ? t('contribution.paste.same', { line: line.sameAsLine }) : null) ??
    (line.like
      ? t('contribution.paste.like', { code: line.like.contribution.code, sentence: line.like.contribution.sentence })
      : null);
  return (
    <div className={classes.line}>
      <Checkbox
        aria-label={t('contribution.paste.use', { line: line.line })}
        checked={chosen}
        disabled={line.problem !== null}
        onChange={onToggle}
      />
      <span className="kv-caption">{line.line}</span>
      <div>
        <p className="kv-words">{line.sentence}</p>
        {note && <p className="kv-caption">{note}</p>}
      </div>
    </div>
  );
}
