import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DomainError } from '@koersvast/kernel';
import type { FileWriter } from '../files/files';

export const EXPORT_FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'zip'] as const;
export type AnyExportFormat = (typeof EXPORT_FORMATS)[number];
/** What one document can be rendered to; a zip packs several. */
export type ExportFormat = Exclude<AnyExportFormat, 'zip'>;

/** What the asker chose, by name: ids, dates, a filter. */
export type ExportParameters = Readonly<Record<string, string>>;

/**
 * Port: a paper that people take along. A provider of the feature marked with `@ExportSource(kind)`; asking, progress,
 * storing, expiry and the audit come from the platform. Both methods run in a unit of work of who asked, so that
 * row-level security holds: what that person cannot see is not in the paper.
 */
export interface ExportPaper {
  /** What one needs in the scope (programme, tender): at asking, at making and at fetching. */
  readonly permission: string;
  readonly formats: readonly AnyExportFormat[];

  /** Dutch name in the list of exports and of the file. @throws DomainError when the parameters point at nothing. */
  title(parameters: ExportParameters): Promise<string>;

  make(parameters: ExportParameters, format: AnyExportFormat): Promise<Buffer>;

  /** For a list of any length: what writes the paper piece by piece, instead of `make`. */
  stream?(parameters: ExportParameters, format: AnyExportFormat): Promise<FileWriter>;
}

export const ExportSource = DiscoveryService.createDecorator<string>();

@Injectable()
export class ExportSources {
  constructor(private readonly discovery: DiscoveryService) {}

  /** The source of a kind that can make this format. @throws DomainError 422. */
  of(kind: string, format: AnyExportFormat): ExportPaper {
    const wrapper = this.discovery
      .getProviders({ metadataKey: ExportSource.KEY })
      .find((provider) => this.discovery.getMetadataByDecorator(ExportSource, provider) === kind);
    const source = wrapper?.instance as ExportPaper | undefined;
    if (!source) throw new DomainError('platform.export-unknown', { params: { kind } });
    if (!source.formats.includes(format)) {
      throw new DomainError('platform.export-format', { params: { formats: source.formats.join(', ') } });
    }
    return source;
  }
}

/** One of the parameters. @throws DomainError 422 when the asker left it out. */
export function exportParameter(parameters: ExportParameters, name: string): string {
  const value = parameters[name];
  if (!value) throw new DomainError('platform.export-parameter', { params: { name } });
  return value;
}
