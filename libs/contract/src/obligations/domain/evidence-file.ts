import { DomainError } from '@koersvast/kernel';
import { fileType, KNOWN_EXTENSIONS } from '@koersvast/platform';

/**
 * The media type of a piece of evidence, by its extension, once the content says the same.
 * @throws DomainError 422 empty, 415 another kind, or other content than the extension says
 */
export function evidenceType(name: string, bytes: Buffer): string {
  const type = fileType(name, bytes);
  if ('mediaType' in type) return type.mediaType;
  if (type.wrong === 'EMPTY')
    throw new DomainError('obligation.file-empty', { fields: [{ pointer: '/file', code: 'obligation.file-empty' }] });
  if (type.wrong === 'KIND')
    throw new DomainError('obligation.file-kind', { status: 415, params: { kinds: KNOWN_EXTENSIONS.join(', ') } });
  throw new DomainError('obligation.file-lies', { status: 415, params: { extension: type.extension } });
}
