import { defineConfig } from 'vite';
import { stationPlugin } from './demo/station/vite-plugin.ts';

/** `npm start`: the demo and its live station. The package itself is built by `vite.build.ts`. */
export default defineConfig({
  root: 'demo',
  server: { fs: { allow: ['..'] } },
  optimizeDeps: { include: ['howler/dist/howler.core.min.js', 'lit'] },
  plugins: [stationPlugin()],
});
