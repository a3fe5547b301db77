import { DomainError } from '@koersvast/kernel';
import { SaxesParser } from 'saxes';
import { refuse } from '../refusal';

const MAX_DEPTH = 64;

export interface XmlHandler {
  /** Local name, without a namespace prefix, and attributes as written. */
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Streams XML from an upload through a handler. A DOCTYPE is refused, so there are no entities to expand or to fetch;
 * nesting is limited; memory holds one element at a time.
 * @throws DomainError 422 `sheets.xlsx.damaged`
 */
export const streamXml = async (chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> => {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  parser.on('error', () => refuse('sheets.xlsx.damaged'));
  parser.on('doctype', () => refuse('sheets.xlsx.damaged'));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse('sheets.xlsx.damaged');
    handler.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(localName(tag.name));
  });
  try {
    for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // What is left is undecodable bytes: a damaged file, not a fault of ours.
    refuse('sheets.xlsx.damaged');
  }
};
