import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const page = (name: string) => resolve(import.meta.dirname, `${name}.html`);

export default defineConfig({
  plugins: [svelte()],
  build: {
    // The gateway serves what stands in its wwwroot.
    outDir: '../LiveOps.Gateway/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // hls.js alone is past the default of 500 kB; it is loaded by the listen page only.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: { index: page('index'), anchor: page('anchor'), listen: page('listen'), call: page('call') } },
  },
  server: {
    // `npm run dev` beside a gateway on its default address.
    proxy: { '/api': 'http://127.0.0.1:8080', '/hls': 'http://127.0.0.1:8080', '/ws': { target: 'ws://127.0.0.1:8080', ws: true }, '/calls/ws': { target: 'ws://127.0.0.1:8080', ws: true } },
  },
});
