import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The API that answers in development; another port than 3000 when two work trees run beside each other. */
const apiPort = process.env.API_PORT ?? '3000';

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  // The server replaces this placeholder by the nonce of each answer; Vite puts it on every tag it writes.
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: {
    alias: {
      '@koersvast/kernel': here('../../libs/kernel/src/index.ts'),
      '@koersvast/charts': here('../../libs/charts/src/index.ts'),
      '@web': here('./src'),
    },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.WEB_PORT ?? '5173'),
    strictPort: true,
    proxy: { '/api': { target: `http://127.0.0.1:${apiPort}`, changeOrigin: false } },
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // Inlined assets would be data: URLs, which the content security policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // Without groups every shared part is a file of its own: seventy requests before a screen stands.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/, minShareCount: 2 },
            { name: 'house', test: /web\/src\/(?:api|shell|texts|theme|ui)\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
