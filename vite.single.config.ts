import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { singleFile } from './scripts/single-file.ts';

/** The playground as one file, which opens from a disk or an attachment. It has neither the player nor the pages of stories. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), tailwindcss(), singleFile('ha-playground.html')],
  build: {
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
