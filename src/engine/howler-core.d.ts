/** The core without its plugins (7.1 instead of 8.6 kB); the types are those of the whole. */
declare module 'howler/dist/howler.core.min.js' {
  export { Howl, Howler } from 'howler';
}
