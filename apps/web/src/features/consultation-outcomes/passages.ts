/** A passage as the API takes it: place of its first sign and its words. */
export interface Passage {
  starts: number;
  words: string;
}

/** Ends of sentences: a point, question or exclamation mark before a blank, or a new line. */
const SENTENCE = /[^\n]+?(?:[.!?…]+(?=\s|$)|$|(?=\n))/gu;

/** The sentences of a text with their places, without blanks around them. */
export function sentencesOf(text: string): Passage[] {
  return [...text.matchAll(SENTENCE)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const words = match[0].trim();
    return words === '' ? [] : [{ starts: match.index + lead, words }];
  });
}

/** What a person selected inside `box`, counted in signs of its text; null when nothing, or elsewhere. */
export function passageOf(box: HTMLElement): Passage | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const lead = words.length - words.trimStart().length;
  const bare = words.trim();
  return bare === '' ? null : { starts: before.toString().length + lead, words: bare };
}

/** Selects a passage on the screen. */
export function selectPassage(box: HTMLElement, { starts, words }: Passage): void {
  const from = placeIn(box, starts);
  const to = placeIn(box, starts + words.length);
  if (from && to) window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function placeIn(box: HTMLElement, at: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (passed + length >= at) return { node, offset: at - passed };
    passed += length;
  }
  return null;
}
