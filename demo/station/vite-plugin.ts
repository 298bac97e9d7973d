import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { createStation } from './station.ts';

function goOnAir({ middlewares, httpServer }: ViteDevServer | PreviewServer): void {
  const station = createStation();
  middlewares.use(station.handler);
  httpServer?.on('close', () => void station.close());
}

/** Harbor Radio beside the pages, in `vite` and in `vite preview`. */
export function stationPlugin(): Plugin {
  return { name: 'harbor-radio', configureServer: goOnAir, configurePreviewServer: goOnAir };
}
