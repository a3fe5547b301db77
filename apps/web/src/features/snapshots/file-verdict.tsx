import { Stack } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconHelpHexagon, type Icon } from '@tabler/icons-react';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date, moment, whole } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { FileCheck } from './file-check-page';
import classes from './snapshot-page.module.css';

type Tone = 'ok' | 'warn' | 'err';

const LOOKS: Record<FileCheck['outcome'], { tone: Tone; icon: Icon }> = {
  SIGNED: { tone: 'ok', icon: IconCircleCheck },
  APPENDED: { tone: 'warn', icon: IconAlertTriangle },
  SAME_CONTENT: { tone: 'warn', icon: IconAlertTriangle },
  CHANGED: { tone: 'err', icon: IconAlertOctagon },
  NOT_SIGNED: { tone: 'warn', icon: IconAlertTriangle },
  DRAFT: { tone: 'warn', icon: IconAlertTriangle },
  UNKNOWN: { tone: 'err', icon: IconHelpHexagon },
};

type Difference = FileCheck['differences'][number];

const cellText = (text: string) => (text === '' ? <span className="kv-quiet">{t('filecheck.nothing')}</span> : text);

const columns: Column<Difference>[] = [
  { id: 'sheet', header: t('filecheck.column.sheet'), width: 220, cell: (row) => row.sheet },
  { id: 'cell', header: t('filecheck.column.cell'), width: 80, cell: (row) => row.cell },
  { id: 'place', header: t('filecheck.column.place'), width: 240, cell: (row) => row.place },
  { id: 'signed', header: t('filecheck.column.signed'), cell: (row) => cellText(row.signed) },
  { id: 'found', header: t('filecheck.column.found'), cell: (row) => cellText(row.found) },
];

const hash = (text: string) => <code className={classes.hash}>{text}</code>;

/** The verdict in one line, what it rests on, and the cells that differ. */
export function FileVerdict({ check, asked }: { check: FileCheck; asked: string }) {
  const { outcome, snapshot, newer, signed } = check;
  // Signed, and overtaken by a later signature: good as proof of then, not as the figures of now.
  const older = outcome === 'SIGNED' && newer !== null;
  const { tone, icon: Symbol } = older ? LOOKS.SAME_CONTENT : LOOKS[outcome];
  return (
    <Stack gap={16}>
      <div className={classes.verdict} data-tone={tone}>
        <Symbol size={28} stroke={1.75} aria-hidden />
        <div>
          <h2>{t(`filecheck.verdict.${older ? 'OLDER' : outcome}`)}</h2>
          <p>{check.text}</p>
          <p>
            <strong>{check.advice}</strong>
          </p>
          {(newer ?? snapshot) && (
            <p>
              <RecordLink url={`/momentopnamen/${(newer ?? snapshot)!.id}`}>
                {t('filecheck.open', { code: (newer ?? snapshot)!.code })}
              </RecordLink>
            </p>
          )}
          {asked !== '' && snapshot && snapshot.code !== asked && (
            <p>{t('filecheck.other-claim', { asked, found: snapshot.code })}</p>
          )}
        </div>
      </div>
      {check.findings.length > 0 && (
        <section aria-labelledby="bevindingen">
          <h2 id="bevindingen">{t('filecheck.findings')}</h2>
          <ul className={classes.findings}>
            {check.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="vergeleken">
        <h2 id="vergeleken">{t('filecheck.facts')}</h2>
        <FactList
          facts={[
            [t('filecheck.file'), `${check.fileName}, ${t('filecheck.bytes', { size: whole(check.size) })}`],
            [t('filecheck.own-hash'), hash(check.sha256)],
            [t('filecheck.signed-hash'), signed && hash(signed.sha256)],
            [
              t('filecheck.snapshot'),
              snapshot && (
                <RecordLink url={`/momentopnamen/${snapshot.id}`}>{`${snapshot.code} ${snapshot.title}`}</RecordLink>
              ),
            ],
            [t('filecheck.scope'), snapshot && (snapshot.municipality ?? t('snapshot.all'))],
            [t('snapshot.fact.asOf'), snapshot && date(snapshot.asOfDate)],
            [t('snapshot.fact.signed'), snapshot && `${snapshot.signedBy}, ${moment(snapshot.signedAt)}`],
            [t('snapshot.fact.template'), snapshot?.template],
            [t('snapshot.fact.hash'), snapshot && hash(snapshot.contentHash)],
          ]}
        />
      </section>
      {check.differences.length > 0 && <Differences check={check} />}
    </Stack>
  );
}

function Differences({ check: { differences, differenceCount } }: { check: FileCheck }) {
  const count = differenceCount ?? differences.length;
  return (
    <section aria-labelledby="verschillen">
      <h2 id="verschillen">{t('filecheck.differences', { count })}</h2>
      {count > differences.length && <p>{t('filecheck.differences.first', { count: differences.length })}</p>}
      <DataTable
        caption={t('filecheck.differences', { count })}
        columns={columns}
        rows={differences}
        rowId={(row) => `${row.sheet} ${row.cell}`}
      />
    </section>
  );
}
