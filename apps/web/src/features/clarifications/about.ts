/** What a question is about: document and paragraph, then the requirement unless the first names it already. */
export function aboutOf(reference: string, requirementCode: string | null | undefined): string {
  const code = requirementCode && !reference.includes(requirementCode) ? requirementCode : '';
  return [reference, code].filter(Boolean).join(' · ');
}
