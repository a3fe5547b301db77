import { LocalDate } from '@koersvast/kernel';
import type { Block } from '../document/blocks';
import type { ReportDocument } from '../document/report-document';
import { DocumentError } from './read-cell';
import { type ResolvedTable, resolveTable } from './resolve-table';

/** A checked document: its tables by key, in order of appearance. */
export interface ResolvedDocument {
  document: ReportDocument;
  tables: ReadonlyMap<string, ResolvedTable>;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

function demand(holds: boolean, problem: string): void {
  if (!holds) throw new DocumentError(problem);
}

function checkFrame({ source, hash, createdAt, letter, sheet, sections, title }: ReportDocument): void {
  demand(title.trim() !== '', 'a document needs a title');
  demand(INSTANT.test(createdAt) && !Number.isNaN(Date.parse(createdAt)), `createdAt ${createdAt} is no UTC instant`);
  demand(hash === null || /^[0-9a-f]{64}$/.test(hash), 'hash is no SHA-256 in hex');
  demand(source.asOf === null || LocalDate.is(source.asOf), `asOf ${source.asOf} is no date`);
  demand(source.knownOn === null || LocalDate.is(source.knownOn), `knownOn ${source.knownOn} is no date`);
  const needsNone = letter !== undefined || sheet === true;
  demand(needsNone || sections.every(({ heading }) => heading.trim() !== ''), 'a section needs a heading');
  const ids = sections.map((section) => section.id);
  demand(new Set(ids).size === ids.length, 'a section id occurs twice');
  demand(
    ids.every((id) => /^[a-z][a-z0-9-]*$/.test(id)),
    'a section id has other signs than a-z 0-9 -',
  );
}

/** Elements that could make a renderer fetch or run something. A chart of ours has none of them. */
const OUTWARD = /<(image|foreignObject|script|style|a|use|!doctype|!entity)\b|\b(?:href|src)\s*=|url\(\s*['"]?(?!#)/i;

function checkBlock(block: Block): void {
  if (block.type !== 'chart') return;
  demand(block.alt.trim() !== '', `chart ${block.caption} has no alternative text`);
  demand(/^<svg\b/.test(block.svg), `chart ${block.caption} is no svg`);
  const tags = block.svg.match(/<[^>]*>/g)?.join('') ?? '';
  demand(!OUTWARD.test(tags), `chart ${block.caption} points outside itself`);
}

/** Checks the whole document once, before any renderer starts. Throws a {@link DocumentError}. */
export function resolveDocument(document: ReportDocument): ResolvedDocument {
  checkFrame(document);
  const tables = new Map<string, ResolvedTable>();
  for (const block of document.sections.flatMap((section) => section.blocks)) {
    checkBlock(block);
    if (block.type !== 'table') continue;
    demand(!tables.has(block.key), `table ${block.key} occurs twice`);
    tables.set(block.key, resolveTable(block));
  }
  return { document, tables };
}
