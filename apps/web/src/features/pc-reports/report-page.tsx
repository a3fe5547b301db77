import { Button, Select } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFileTypePdf, IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { date, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import { Adoptions } from './adoptions';
import { ChecksList } from './checks-list';
import classes from './composer.module.css';
import { Contributors } from './contributors';
import { ExplanationCard } from './explanation-card';
import { FigurePanel } from './figure-panel';
import { VersionActions } from './next-version';
import { ParagraphCard } from './paragraph-card';
import { ParagraphForm } from './paragraph-form';
import {
  explainsIn,
  maySection,
  openPoints,
  sectionOf,
  standsIn,
  useReport,
  type Blocker,
  type Outline,
  type ReportOnScreen,
} from './report-data';
import { Remarks } from './remarks';
import { RemarksOverview } from './remarks-overview';
import { ReportTables } from './report-tables';
import { ReportPlan } from './report-plan';
import { SettingsButton } from './settings-dialog';
import { Signing } from './signing';
import { StepBar } from './step-bar';

const NEW = 'nieuw';

/** The composer: chapters at the left, the text in the middle, its figures and what is still needed at the right. */
export function ReportPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const data = useReport(id);
  const { section, open, go, setSection } = useSection(data);
  const [chosen, setChosen] = useState<{ paragraphId: string; token: string } | null>(null);
  const figure = data.paragraphs
    .find((paragraph) => paragraph.id === chosen?.paragraphId)
    ?.figures.find((each) => each.token === chosen?.token);
  const { report } = data;
  return (
    <>
      <PageHeader
        title={report.title}
        lead={<Lead data={data} />}
        crumbs={[{ label: t('pc-report.nav'), to: '/pc-rapporten' }]}
        actions={
          <>
            <VersionActions report={report} />
            {data.writable && <SettingsButton report={report} />}
            {report.state !== 'SIGNED' && (
              <Button
                component="a"
                href={`/api/v1/pc-reports/${id}/preview`}
                download
                leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
              >
                {t('pc-report.preview')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes.composer}>
        <OutlineNav data={data} current={section} onChoose={setSection} />
        <div className={classes.sheet}>
          {report.unfreezeReason && (
            <p className={classes.notice} role="note">
              <span>
                <strong>{t('pc-report.undone')}</strong> {report.unfreezeReason}
              </span>
            </p>
          )}
          {report.state === 'FROZEN' && <Signing report={report} />}
          {report.state === 'SIGNED' && (
            <p className={classes.signing}>
              <strong>{t('pc-report.signed', { who: report.signedBy ?? '', when: moment(report.signedAt) })}</strong>{' '}
              {t('pc-report.signed.text')}
            </p>
          )}
          {report.state === 'SIGNED' && <Adoptions reportId={report.id} />}
          <SectionSheet
            key={section.id}
            data={data}
            section={section}
            chosen={chosen}
            onFigure={(paragraphId, token) => setChosen({ paragraphId, token })}
          />
        </div>
        <aside className={classes.side}>
          <FigurePanel figure={figure ?? null} />
          {report.state === 'DRAFT' && <ChecksList checks={data.checks} writable={data.writable} onOpen={open} />}
          <RemarksOverview data={data} onGo={go} />
          <Contributors data={data} />
          <ReportPlan reportId={report.id} />
        </aside>
      </div>
      <StepBar data={data} onOpen={open} />
    </>
  );
}

function Lead({ data: { report } }: { data: ReportOnScreen }) {
  const scope = report.municipality ?? t('pc-report.all');
  return (
    <span className={classes.lead}>
      {t('pc-report.stand', { code: report.code, scope, date: date(report.asOfDate) })}
      {report.versionNumber > 1 && ` · ${t('pc-report.version.n', { n: report.versionNumber })}`}
      {report.template && ` · ${t('pc-report.template.of', { name: report.template, n: report.templateVersion! })}`}
      <StatusChip status={report.state} />
    </span>
  );
}

/** The section in view; it stands in the address, and a link to a paragraph opens its section. */
function useSection(data: ReportOnScreen) {
  const { onderdeel, alinea } = useSearchParams();
  const set = useSetSearchParams();
  const navigate = useNavigate();
  const { outline } = data.report;
  const paragraph = data.paragraphs.find((each) => each.id === alinea);
  const section =
    (paragraph && outline.find((entry) => standsIn(entry, paragraph))) ??
    outline.find((entry) => entry.id === onderdeel) ??
    outline[0]!;
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    if (!target) return;
    const element = document.getElementById(target);
    if (!element) return;
    element.scrollIntoView({ block: 'center' });
    element.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    setTarget(null);
  }, [target, section.id]);
  const open = (blocker: Blocker): void => {
    if (blocker.open === 'budget') return void navigate({ to: '/afgesproken-budget' });
    const place = sectionOf(blocker, outline, data.paragraphs, data.explanations);
    const draad = blocker.open === 'thread' ? `report-paragraph:${blocker.recordId}` : undefined;
    set({ onderdeel: place?.id, alinea: undefined, ...(draad ? { draad } : {}) });
    setTarget(blocker.open === 'explanation' ? `toelichting-${blocker.recordId}` : `alinea-${blocker.recordId}`);
  };
  const go = (sectionId: string, element: string): void => {
    set({ onderdeel: sectionId, alinea: undefined });
    setTarget(element);
  };
  return { section, open, go, setSection: (id: string) => set({ onderdeel: id, alinea: undefined }) };
}

interface OutlineNavProps {
  data: ReportOnScreen;
  current: Outline;
  onChoose: (id: string) => void;
}

function OutlineNav({ data, current, onChoose }: OutlineNavProps) {
  const { outline, state } = data.report;
  return (
    <nav className={classes.outline} aria-label={t('pc-report.outline')}>
      <Select
        className={classes.outlineSelect}
        label={t('pc-report.section')}
        allowDeselect={false}
        data={outline.map(({ id, heading }) => ({ value: id, label: heading }))}
        value={current.id}
        onChange={(id) => id && onChoose(id)}
      />
      <ol className={classes.outlineList}>
        {outline.map((entry) => {
          const count = state === 'DRAFT' ? openPoints(entry, data) : 0;
          return (
            <li key={entry.id} data-level={entry.level}>
              <button
                type="button"
                aria-current={entry.id === current.id ? 'true' : undefined}
                onClick={() => onChoose(entry.id)}
              >
                <span>{entry.heading}</span>
                {count > 0 ? (
                  <span className={classes.open}>
                    <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
                    <span aria-hidden>{count}</span>
                    <span className={classes.hidden}>{t('pc-report.open-points', { count })}</span>
                  </span>
                ) : (
                  <IconCircleCheck
                    size={16}
                    stroke={1.75}
                    className={classes.ok}
                    role="img"
                    aria-label={t('pc-report.section.done')}
                  />
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface SectionSheetProps {
  data: ReportOnScreen;
  section: Outline;
  chosen: { paragraphId: string; token: string } | null;
  onFigure: (paragraphId: string, token: string) => void;
}

function SectionSheet({ data, section, chosen, onFigure }: SectionSheetProps) {
  const { report, paragraphs, explanations, sources } = data;
  const writable = maySection(data, section);
  const [editing, setEditing] = useState<string | null>(null);
  const own = paragraphs.filter((paragraph) => standsIn(section, paragraph));
  const toExplain = explanations.filter((explanation) => explainsIn(section, explanation));
  const form = { reportId: report.id, section, sources, onDone: () => setEditing(null) };
  return (
    <section className={classes.page} aria-label={section.heading}>
      <h2 className={classes.heading}>{section.heading}</h2>
      {writable && section.guidance && <p className={classes.guidance}>{section.guidance}</p>}
      {section.parts.includes('TEXT') && own.length === 0 && editing !== NEW && (
        <p className="kv-quiet">{t(writable ? 'pc-report.section.empty' : 'pc-report.section.empty.read')}</p>
      )}
      {own.map((paragraph) =>
        editing === paragraph.id ? (
          <ParagraphForm key={paragraph.id} {...form} paragraph={paragraph} />
        ) : (
          <ParagraphCard
            key={paragraph.id}
            reportId={report.id}
            closed={report.state === 'SIGNED'}
            paragraph={paragraph}
            writable={writable && editing === null}
            chosenToken={chosen?.paragraphId === paragraph.id ? chosen.token : null}
            onFigure={({ token }) => onFigure(paragraph.id, token)}
            onEdit={() => setEditing(paragraph.id)}
          />
        ),
      )}
      {editing === NEW && <ParagraphForm {...form} />}
      {writable && editing === null && section.parts.includes('TEXT') && (
        <div id={`alinea-${section.id}`}>
          <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setEditing(NEW)}>
            {t('pc-report.paragraph.add')}
          </Button>
        </div>
      )}
      {toExplain.map((explanation) => (
        <ExplanationCard
          key={explanation.key}
          reportId={report.id}
          explanation={explanation}
          writable={writable}
          closed={report.state === 'SIGNED'}
        />
      ))}
      <ReportTables reportId={report.id} section={section} closed={report.state === 'SIGNED'} />
      <Remarks
        reportId={report.id}
        subject={{ kind: 'SECTION', key: section.id, name: section.heading }}
        closed={report.state === 'SIGNED'}
      />
    </section>
  );
}
