/** For React 19 and later, which sets properties and events of custom elements itself: registers them, and types their JSX. */
import './define.ts';
