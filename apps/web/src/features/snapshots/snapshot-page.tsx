import { Button, Stack } from '@mantine/core';
import { IconAlertOctagon, IconCircleCheck } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { FileDrop } from '@web/ui/form/file-drop';
import { date, moment, whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import classes from './snapshot-page.module.css';

type Snapshot = components['schemas']['SnapshotResponse'];

/** How long a paper takes to be made; until it is there the page asks again. */
const ASK_AGAIN = 2_000;
const MAX_BYTES = 50 * 1_048_576;

/** A signed report: its papers with their hashes, and two ways to check them. */
export function SnapshotPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: snapshot } = apiQuery.useSuspenseQuery(
    'get',
    '/snapshots/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.files.length ? false : ASK_AGAIN) },
  );
  return (
    <>
      <PageHeader
        title={`${snapshot.code} ${snapshot.title}`}
        crumbs={[{ label: t('snapshot.nav'), to: '/momentopnamen' }]}
        actions={
          <LinkButton to={`/pc-rapporten/${snapshot.reportId}`}>
            {`${t('snapshot.fact.report')} ${snapshot.reportCode}`}
          </LinkButton>
        }
      />
      <Stack gap={24} maw={860}>
        <FactList
          facts={[
            [t('snapshot.fact.asOf'), date(snapshot.asOfDate)],
            [t('snapshot.fact.prepared'), snapshot.preparedBy],
            [t('snapshot.fact.signed'), `${snapshot.signedBy}, ${moment(snapshot.signedAt)}`],
            [t('snapshot.fact.template'), snapshot.template],
            [
              t('snapshot.fact.hash'),
              <code key="hash" className={classes.hash}>
                {snapshot.contentHash}
              </code>,
            ],
          ]}
        />
        {snapshot.files.length === 0 ? (
          <p role="status">{t('snapshot.rendering')}</p>
        ) : (
          <>
            <Papers snapshot={snapshot} />
            <Verify snapshot={snapshot} />
          </>
        )}
      </Stack>
    </>
  );
}

function Papers({ snapshot }: { snapshot: Snapshot }) {
  return (
    <section aria-labelledby="papieren">
      <h2 id="papieren">{t('snapshot.papers')}</h2>
      <div className={classes.scroll}>
        <table className={classes.papers}>
          <thead>
            <tr>
              <th scope="col">{t('snapshot.paper.name')}</th>
              <th scope="col">{t('snapshot.paper.size')}</th>
              <th scope="col">{t('snapshot.paper.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {snapshot.files.map(({ fileId, name, size, sha256 }) => (
              <tr key={fileId}>
                <td>
                  <a href={`/api/v1/files/${fileId}/content`} download={name}>
                    {name}
                  </a>
                </td>
                <td className="kv-number">{t('snapshot.kilobytes', { size: whole(Math.ceil(size / 1024)) })}</td>
                <td>
                  <code className={classes.hash}>{sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface Outcome {
  good: boolean;
  text: string;
}

function Verify({ snapshot }: { snapshot: Snapshot }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const verify = async (): Promise<void> => {
    setBusy(true);
    setOutcome(await renderAgain(snapshot.id).catch((error: unknown) => bad(asProblem(error).message)));
    setBusy(false);
  };
  return (
    <section aria-labelledby="controleren">
      <h2 id="controleren">{t('snapshot.verify.title')}</h2>
      <p className={classes.text}>{t('snapshot.verify.text')}</p>
      <Button loading={busy} onClick={() => void verify()}>
        {t('snapshot.verify')}
      </Button>
      <OutcomeLine outcome={outcome} />
      <CompareFile snapshot={snapshot} />
    </section>
  );
}

function CompareFile({ snapshot }: { snapshot: Snapshot }) {
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const compare = async (chosen: File | null): Promise<void> => {
    setFile(chosen);
    if (!chosen) return setOutcome(null);
    const hash = await sha256Of(chosen);
    const same = snapshot.files.find(({ sha256 }) => sha256 === hash);
    setOutcome(
      same
        ? { good: true, text: t('snapshot.compare.same', { name: same.name }) }
        : bad(t('snapshot.compare.other', { hash })),
    );
  };
  return (
    <div className={classes.compare}>
      <FileDrop
        label={t('snapshot.compare.label')}
        hint={t('snapshot.compare.hint')}
        accept=".pdf,.xlsx"
        maxBytes={MAX_BYTES}
        file={file}
        onFile={(chosen) => void compare(chosen)}
      />
      <OutcomeLine outcome={outcome} />
    </div>
  );
}

function OutcomeLine({ outcome }: { outcome: Outcome | null }) {
  const Symbol = outcome?.good ? IconCircleCheck : IconAlertOctagon;
  return (
    <p role="status" className={classes.outcome} data-good={outcome?.good}>
      {outcome && (
        <>
          <Symbol size={16} stroke={1.75} aria-hidden /> {outcome.text}
        </>
      )}
    </p>
  );
}

const bad = (text: string): Outcome => ({ good: false, text });

async function renderAgain(id: string): Promise<Outcome> {
  const { data } = await api.POST('/snapshots/{id}/verification', { params: { path: { id } } });
  const { same, inputsSame, filesSame, renderingSame, template, currentTemplate } = data!;
  if (same && renderingSame === null) {
    return { good: true, text: t('snapshot.verify.older', { template, current: currentTemplate }) };
  }
  if (same) return { good: true, text: t('snapshot.verify.same') };
  if (!inputsSame) return bad(t('snapshot.verify.inputs'));
  if (!filesSame) return bad(t('snapshot.verify.files'));
  return bad(t('snapshot.verify.rendering'));
}

/** Computed in the browser: the file that somebody checks never leaves the computer. */
async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
