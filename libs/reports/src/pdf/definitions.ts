import type { Section } from '../document/report-document';
import type { ResolvedDocument } from '../resolve/resolve-document';

/** Definitions of all columns, each once, in order of appearance. */
export function definitionsOf({ tables }: ResolvedDocument): { label: string; definition: string }[] {
  const seen = new Map<string, { label: string; definition: string }>();
  for (const { columns } of tables.values())
    for (const { label, definition } of columns)
      if (definition !== undefined) seen.set(`${label}\n${definition}`, { label, definition });
  return [...seen.values()];
}

/** The closing section that says what each column means; absent when no column has a definition. */
export function definitionSection(resolved: ResolvedDocument): Section[] {
  const items = definitionsOf(resolved).map(({ label, definition }) => ({ label, value: definition }));
  if (items.length === 0) return [];
  const heading = 'Bijlage: wat de kolommen betekenen';
  return [{ id: 'Kolomdefinities', heading, level: 1, blocks: [{ type: 'facts', items }], flow: true }];
}
