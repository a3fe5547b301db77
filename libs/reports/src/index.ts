export * from './document/blocks';
export * from './document/inline';
export * from './document/report-document';
export * from './document/table';
export { renderPdf } from './pdf/render-pdf';
export { DocumentError } from './resolve/read-cell';
export { resolveDocument } from './resolve/resolve-document';
export * from './to-svg';
