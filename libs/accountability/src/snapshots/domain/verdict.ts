export interface Compared {
  inputsSame: boolean;
  filesSame: boolean;
  renderingSame: boolean;
  /** With which it was signed. */
  template: string;
}

/**
 * Whether a snapshot is what was signed. A later composition gives other bytes from the same inputs, so a new rendering
 * only counts under the composition of the signature; the inputs and the kept files always do.
 */
export function judged({ inputsSame, filesSame, renderingSame, template }: Compared, current: string) {
  const comparable = template === current;
  return {
    same: inputsSame && filesSame && (!comparable || renderingSame),
    renderingSame: comparable ? renderingSame : null,
  };
}
