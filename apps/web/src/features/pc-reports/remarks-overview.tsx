import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { moment } from '@web/ui/format';
import classes from './composer.module.css';
import { standsIn, explainsIn, type Outline, type ReportOnScreen } from './report-data';
import { RemarkThread } from './remarks';

type Remark = components['schemas']['ReportRemarkResponse'];
type Table = components['schemas']['ReportTableResponse'];

interface RemarksOverviewProps {
  data: ReportOnScreen;
  /** Opens the section and brings the element into view. */
  onGo: (sectionId: string, element: string) => void;
}

/** What still stands open anywhere in the report, with the way to it: freezing asks for each of them. */
export function RemarksOverview({ data, onGo }: RemarksOverviewProps) {
  const { id, state } = data.report;
  const { data: remarks } = apiQuery.useSuspenseQuery('get', '/pc-reports/{id}/remarks', { params: { path: { id } } });
  const { data: tables } = apiQuery.useSuspenseQuery('get', '/pc-reports/{id}/tables', { params: { path: { id } } });
  const open = remarks.items.filter((remark) => remark.state === 'OPEN');
  const { opmerking } = useSearchParams();
  // A link from Mijn werk names a remark: go there once, when it is known where that is.
  const went = useRef<string | null>(null);
  useEffect(() => {
    const named = remarks.items.find((remark) => remark.id === opmerking);
    const place = named && placeOf(named, data, tables.items);
    if (!named || !place || went.current === named.id) return;
    went.current = named.id;
    onGo(place.id, `opmerking-${named.id}`);
  });
  if (state === 'SIGNED' || remarks.items.length === 0) return null;
  return (
    <section className={classes.block} aria-label={t('pc-report.remarks')}>
      <h2>{t('pc-report.remarks')}</h2>
      <p className="kv-caption">
        {t('pc-report.remarks.count', { open: open.length, resolved: remarks.items.length - open.length })}
      </p>
      <ul className={classes.checks}>
        {open.map((remark) => {
          const place = placeOf(remark, data, tables.items);
          // What it was about is no longer in the report: it can still be handled here.
          if (!place) {
            return (
              <li key={remark.id}>
                <span className="kv-caption">{t('pc-report.remarks.gone')}</span>
                <RemarkThread remark={remark} may={data.report.mayWrite} />
              </li>
            );
          }
          const last = remark.entries.at(-1)!;
          return (
            <li key={remark.id}>
              <span className="kv-caption">{`${place.heading} · ${last.writtenBy ?? ''}, ${moment(last.writtenAt)}`}</span>
              <p className={classes.remarkFirst}>{last.text}</p>
              <Button
                size="compact-sm"
                aria-label={t('pc-report.remarks.go.to', { heading: place.heading })}
                onClick={() => onGo(place.id, `opmerking-${remark.id}`)}
              >
                {t('pc-report.remarks.go')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The section in which a remark stands; undefined when what it was about is gone. */
function placeOf({ subjectKind, subjectKey }: Remark, data: ReportOnScreen, tables: Table[]): Outline | undefined {
  const { outline } = data.report;
  if (subjectKind === 'SECTION') return outline.find((entry) => entry.id === subjectKey);
  if (subjectKind === 'TABLE') {
    const table = tables.find(({ key }) => key === subjectKey);
    return outline.find((entry) => entry.id === table?.sectionId);
  }
  if (subjectKind === 'PARAGRAPH') {
    const paragraph = data.paragraphs.find((each) => each.id === subjectKey);
    return paragraph && outline.find((entry) => standsIn(entry, paragraph));
  }
  const explanation = data.explanations.find(({ key }) => key === subjectKey);
  return explanation && outline.find((entry) => explainsIn(entry, explanation));
}
