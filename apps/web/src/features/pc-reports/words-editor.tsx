import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { figureText, partsOf, tokenText } from './figure-text';
import type { Figure } from './report-data';
import classes from './words-editor.module.css';

export interface WordsEditorHandle {
  /** Puts a live figure where the caret was last. */
  insert: (token: string, value: string | null) => void;
}

interface WordsEditorProps {
  id: string;
  labelledBy: string;
  describedBy?: string;
  invalid: boolean;
  /** The text with its tokens. */
  value: string;
  /** What a token shows: its value as written. */
  valueOf: (token: string) => string | null;
  onChange: (text: string) => void;
  handle: Ref<WordsEditorHandle>;
}

function chip(token: string, value: string | null): HTMLElement {
  const element = document.createElement('span');
  element.contentEditable = 'false';
  element.dataset.token = token;
  element.className = classes.chip!;
  element.title = token;
  element.textContent = figureText(token.split('.')[1] as Figure, value);
  return element;
}

/** The text with its tokens, from what stands in the editor. */
function read(node: Node): string {
  if (node instanceof HTMLElement && node.dataset.token) return tokenText(node.dataset.token);
  if (node instanceof HTMLBRElement) return '\n';
  if (node.nodeType === Node.TEXT_NODE)
    return (node.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u200b', '');
  return [...node.childNodes].map(read).join('');
}

/** What stands in the editor before a node. */
function textBefore(editor: HTMLElement, node: Node): string {
  const range = document.createRange();
  range.setStart(editor, 0);
  range.setEndBefore(node);
  return range.toString();
}

/** Running text in which live figures are chips that cannot be typed in: one keystroke removes a whole figure. */
export function WordsEditor({ value, valueOf, onChange, handle, ...props }: WordsEditorProps) {
  const root = useRef<HTMLDivElement>(null);
  const caret = useRef<Range | null>(null);
  const shown = useRef<string | null>(null);

  useEffect(() => {
    if (!root.current || shown.current === value) return;
    shown.current = value;
    const nodes = partsOf(value).map((part) =>
      'text' in part ? document.createTextNode(part.text) : chip(part.token, valueOf(part.token)),
    );
    root.current.replaceChildren(...nodes);
  });

  // Whoever opens the editor wants to write: the caret stands behind the last word.
  useEffect(() => {
    root.current!.focus();
    window.getSelection()?.selectAllChildren(root.current!);
    window.getSelection()?.collapseToEnd();
  }, []);

  const changed = (): void => {
    shown.current = read(root.current!);
    onChange(shown.current);
  };

  const remember = (): void => {
    const selection = window.getSelection();
    if (selection?.rangeCount && root.current?.contains(selection.anchorNode)) caret.current = selection.getRangeAt(0);
  };

  useImperativeHandle(handle, () => ({
    insert: (token, amount) => {
      const range = caret.current ?? document.createRange();
      if (!caret.current) range.selectNodeContents(root.current!);
      range.collapse(false);
      const after = document.createTextNode(' ');
      range.insertNode(after);
      const figure = chip(token, amount);
      range.insertNode(figure);
      // A figure right behind a word gets its space, as a person would type it.
      if (/[^\s([“]$/.test(textBefore(root.current!, figure))) figure.before(' ');
      range.setStartAfter(after);
      range.collapse(true);
      root.current!.focus();
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      changed();
    },
  }));

  return (
    <div
      ref={root}
      id={props.id}
      className={classes.editor}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid}
      tabIndex={0}
      spellCheck
      onInput={changed}
      onKeyUp={remember}
      onMouseUp={remember}
      onBlur={remember}
    />
  );
}
